using Microsoft.EntityFrameworkCore;
using Monolith.Data.Events;
using Monolith.Data.Model;
using Monolith.SharedKernel.Audit;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Data;

/// <summary>The base of every module's context: prefix, exact values, event log, audit, and the one way to write.</summary>
/// <remarks>Read with it as with any context (queries don't track unless asked). Change things only inside <see cref="Write{T}"/>.</remarks>
public abstract class ModuleDbContext : DbContext
{
    private ContextServices? _services;

    protected ModuleDbContext(DbContextOptions options)
        : base(options)
    {
        Database.AutoSavepointsEnabled = false; // a write is all or nothing already
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
    }

    public abstract string TablePrefix { get; }

    /// <summary>The module's name as its events carry it: lower case.</summary>
    public string ModuleName => GetType().Name.Replace("DbContext", "", StringComparison.Ordinal).ToLowerInvariant();

    internal ContextServices Services => _services ?? throw new InvalidOperationException("This context was made to look at the model only.");

    internal List<AuditRow> PendingAudit { get; } = [];

    internal List<EventRow> PendingEvents { get; } = [];

    internal bool Published { get; set; }

    /// <summary>The change number of the current write, once it has one.</summary>
    internal long? Change { get; set; }

    /// <summary>A context comes from a pool: it is made once and serves one scope after the other.</summary>
    internal void Serve(ContextServices scope) => _services = scope;

    /// <summary>Adds an event to the module's log; it is heard once the current write commits.</summary>
    public void Publish(IEvent happened)
    {
        PendingEvents.Add(EventLog.Row(happened, Services.Clock.GetUtcNow()));
    }

    /// <summary>Says in words of its own what the current write did, instead of the value by value record of <see cref="IAudited"/>.</summary>
    public void Audit(string subject, object? before = null, object? after = null, string? reason = null) =>
        PendingAudit.Add(AuditTrail.Row(Services, "", subject, before, after, reason));

    /// <summary>Runs the work in one write transaction: saves, audits, commits, then wakes the readers of the module's events.
    /// An error result leaves nothing behind. The work may run again after a collision with another writer, so it must read what it decides on.
    /// A repeat of a request that brought an idempotency key gets the first answer.</summary>
    /// <param name="action">For the audit log, for example <c>inventory.adjust-stock</c>.</param>
    public Task<Result<T>> Write<T>(string action, Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct) =>
        Writer.Run(this, action, Once.FromRequest(Services.RequestKey, action), work, ct);

    /// <summary>As <see cref="Write{T}"/>, for a write whose id the client made: the same id again with the same content gets the
    /// first answer, with another content the error <c>request.id-reused</c> (409).</summary>
    public Task<Result<T>> WriteOnce<T>(string action, Guid id, object content, Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct) =>
        Writer.Run(this, action, Once.Of(action, id, content), work, ct);

    /// <summary>The change number of the current write, for rows that go past the change tracker; tracked <see cref="IMirrored"/> rows get it by themselves.</summary>
    public async Task<long> ChangeNumber(CancellationToken ct)
    {
        Change ??= await this.NextNumber("changes", ct);
        return Change.Value;
    }

    /// <summary>A write that nobody asked for by a request (a job, a migration of data): no audit row of its own.</summary>
    public Task WriteQuietly(Func<CancellationToken, Task> work, CancellationToken ct) => Writer.RunQuietly(
        this, Services.Turn.Priority == WritePriority.Bulk ? WritePriority.Bulk : WritePriority.Background, work, ct);

    /// <summary>Until the current write ends, nobody else holds the lock of this name. Names are the module's own.</summary>
    public Task Lock(string name, CancellationToken ct) => Services.Engine.Lock(this, TablePrefix + name, ct);

    /// <summary>Like <see cref="Lock"/>, of a name that all modules know.</summary>
    public Task LockForAll(string name, CancellationToken ct) => Services.Engine.Lock(this, name, ct);

    /// <summary>Inserts many rows fast, past the change tracker, in the current write.</summary>
    public Task BulkInsert<T>(IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class => Data.BulkInsert.Run(this, rows, ct);

    /// <summary>A context that can show its model and make migrations, connected to nothing.</summary>
    public static ModuleDbContext DesignTime(Type contextType, EngineKind engine)
    {
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(contextType))!;
        var nowhere = engine switch
        {
            EngineKind.Sqlite => "design.db",
            EngineKind.PostgreSql => "Host=design;Database=design",
            _ => "Server=design;Database=design",
        };
        new EngineOptions(engine, nowhere).Create().Configure(builder, "");
        return (ModuleDbContext)Activator.CreateInstance(
            contextType, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic, null, [builder.Options], null)!;
    }

    /// <summary>The module's own entities.</summary>
    protected abstract void Define(ModelBuilder model);

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => KernelModel.Conventions(configurationBuilder);

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        KernelModel.Tables(modelBuilder, this.Engine());
        Define(modelBuilder);
        KernelModel.Indexes(modelBuilder);
        SnakeCaseNames.Apply(modelBuilder, TablePrefix);
        KernelModel.Marks(modelBuilder);
    }
}
