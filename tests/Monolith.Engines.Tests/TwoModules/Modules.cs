using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Engines.Tests.TwoModules;

[EventName("teller.counted.v1")]
public sealed record Counted(
    int Writer, int Number, string ActorId = "test", string ActorName = "Test", int Site = 1, DateOnly BusinessDate = default) : IEvent;

/// <summary>Writes and publishes.</summary>
public sealed class TellerModule : IModule
{
    public string Name => "Teller";

    public string TablePrefix => "tel_";

    public void Register(ModuleServices services)
    {
        services.AddContext<TellerDbContext>();
        services.Services.AddSingleton<PriceMirror>();
    }
}

/// <summary>Hears it.</summary>
public sealed class ListenerModule : IModule
{
    public string Name => "Listener";

    public string TablePrefix => "lis_";

    public void Register(ModuleServices services)
    {
        services.AddContext<ListenerDbContext>();
        services.Services.AddScoped<Listener>();
    }

    public void Subscribe(Subscriptions to) => to.On<Listener>("listener.counts", typeof(Counted));
}

internal sealed class TellerDbContext(DbContextOptions<TellerDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "tel_";

    protected override void Define(ModelBuilder model)
    {
        model.Entity<Coin>().ToTable("coins");
        model.Entity<Coin>().Property(x => x.Id).ValueGeneratedNever();
        model.Entity<Price>().ToTable("prices");
        model.Entity<Price>().Property(x => x.Id).ValueGeneratedNever();
        model.Entity<Stone>().ToTable("stones");
        model.Entity<Stone>().Property(x => x.Id).ValueGeneratedNever();
        model.Entity<Purse>().ToTable("purses");
        model.Entity<Pocket>().ToTable("pockets");
        model.Entity<Seam>().ToTable("seams");
    }
}

internal sealed class ListenerDbContext(DbContextOptions<ListenerDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "lis_";

    protected override void Define(ModelBuilder model) => model.Entity<Heard>().ToTable("heard");
}

internal sealed class Coin : IVersioned
{
    public required Guid Id { get; init; }

    public required Money Amount { get; set; }

    public long Version { get; set; }
}

internal sealed class Price : IMirrored
{
    public required int Id { get; init; }

    public required LocalName Name { get; set; }

    public required Money Amount { get; set; }

    public DateOnly? Day { get; init; }

    public DateTimeOffset At { get; init; }

    public bool IsGone { get; set; }

    public long Change { get; set; }
}

/// <summary>What is kept of a price, and how often it was shaped.</summary>
internal sealed class PriceMirror(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<TellerDbContext, Price, int, string>(scopes, signals, clock)
{
    public int Shaped { get; private set; }

    protected override Task<IReadOnlyList<(int Key, string? Value)>> Shape(TellerDbContext db, IReadOnlyList<Price> changed, CancellationToken ct)
    {
        Shaped += changed.Count;
        return Task.FromResult<IReadOnlyList<(int, string?)>>([.. changed.Select(p => (p.Id, p.IsGone ? null : $"{p.Name} {p.Amount}"))]);
    }
}

internal sealed class Stone : IAppendOnly
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }
}

/// <summary>Has two kinds of parts: a query for both at once multiplies the rows.</summary>
internal sealed class Purse
{
    public long Id { get; init; }

    public List<Pocket> Pockets { get; } = [];

    public List<Seam> Seams { get; } = [];
}

internal sealed class Pocket
{
    public long Id { get; init; }

    public long PurseId { get; init; }
}

internal sealed class Seam
{
    public long Id { get; init; }

    public long PurseId { get; init; }
}

/// <summary>No key but its own number, so that a repeat would be seen.</summary>
internal sealed class Heard
{
    public long Id { get; init; }

    public required int Writer { get; init; }

    public required int Number { get; init; }

    public required long Stamp { get; init; }

    public required long Place { get; init; }
}

/// <summary>What makes the listener fail, for those tests that want it to.</summary>
internal sealed class Trouble
{
    public Func<IReadOnlyList<Received>, bool> IsDue { get; set; } = _ => false;
}

internal sealed class Listener(ListenerDbContext db, Trouble trouble) : ISubscriber
{
    public async Task Handle(IReadOnlyList<Received> batch, CancellationToken ct)
    {
        var rows = batch.Select(r => (Counted: (Counted)r.Event, r.Position)).Select(r => new Heard
        {
            Writer = r.Counted.Writer, Number = r.Counted.Number, Stamp = r.Position.Stamp, Place = r.Position.Number,
        }).ToList();
        await db.BulkInsert(rows, ct);
        // After the rows: what fails must take them along.
        if (trouble.IsDue(batch)) throw new InvalidOperationException("The listener has trouble.");
    }
}
