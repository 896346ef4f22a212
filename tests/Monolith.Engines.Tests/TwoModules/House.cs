using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Monolith.Data.Events;
using Monolith.Data.Model;
using Monolith.Data;

namespace Monolith.Engines.Tests.TwoModules;

/// <summary>A database with the tables of both modules.</summary>
internal sealed class Database(EngineKind engine, string connectionString, TempFolder folder) : IDisposable
{
    public EngineKind Engine { get; } = engine;

    public string ConnectionString { get; } = connectionString;

    public static async Task<Database> Make(EngineKind engine)
    {
        var folder = new TempFolder();
        var absent = engine switch { EngineKind.PostgreSql => PostgresServer.WhyAbsent, EngineKind.SqlServer => SqlServerServer.WhyAbsent, _ => null };
        Skip.If(absent is not null, absent);
        var database = new Database(
            engine,
            engine switch
            {
                EngineKind.PostgreSql => await PostgresServer.CreateDatabaseAsync(),
                EngineKind.SqlServer => await SqlServerServer.CreateDatabaseAsync(),
                _ => folder.File("engines.db"),
            },
            folder);
        await using var house = database.Open();
        await using var scope = house.Services.CreateAsyncScope();
        foreach (var db in (ModuleDbContext[])[scope.ServiceProvider.GetRequiredService<TellerDbContext>(), scope.ServiceProvider.GetRequiredService<ListenerDbContext>()])
        {
            db.Database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
            await db.Database.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
            foreach (var guard in AppendOnly.Guards(db, engine)) await db.Database.ExecuteSqlRawAsync(guard);
        }

        return database;
    }

    /// <summary>SQLite's.</summary>
    public string File => folder.File("engines.db");

    /// <summary>On SQLite, with a disk that flushes in this way.</summary>
    public House Open(Action<Microsoft.Win32.SafeHandles.SafeFileHandle> flush) => new(new Monolith.Data.Engines.SqliteEngine(File, flush));

    /// <summary>One process's worth of services on it. Several at once are several Hosts.</summary>
    public House Open() => new(new EngineOptions(Engine, ConnectionString).Create());

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}

/// <summary>The kernel's own services with the two modules in them.</summary>
internal sealed class House : IAsyncDisposable
{
    public House(IEngine engine)
    {
        Services = new ServiceCollection()
            .AddLogging(l => l.SetMinimumLevel(LogLevel.None))
            .AddSingleton(new PumpOptions { Poll = TimeSpan.FromMilliseconds(100), BatchSize = 16, RetryDelays = [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(5)] })
            .AddSingleton<Trouble>()
            .AddMonolith(engine, [new TellerModule(), new ListenerModule()])
            .BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public EventPump Pump => Services.GetRequiredService<EventPump>();

    public EventAdmin Events => Services.GetRequiredService<EventAdmin>();

    public Trouble Trouble => Services.GetRequiredService<Trouble>();

    /// <summary>A scope of one request's.</summary>
    public async Task<T> Teller<T>(Func<TellerDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        return await work(scope.ServiceProvider.GetRequiredService<TellerDbContext>());
    }

    public Task<Result<Guid>> AddCoin(Guid id, Money amount, int writer = 0, int number = 0, TimeSpan delay = default) => Teller(db => db.Write<Guid>("teller.add", async ct =>
    {
        // The row first: the transaction has its number from here on, and others overtake it while it waits.
        await db.BulkInsert([new Coin { Id = id, Amount = amount, Version = 1 }], ct);
        if (delay > TimeSpan.Zero) await Task.Delay(delay, ct);
        db.Publish(new Counted(writer, number));
        return id;
    }, CancellationToken.None));

    /// <summary>As a rebuild does: the subscriber is to read the log from its start.</summary>
    public async Task SetBack(string subscriber)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ListenerDbContext>();
        await db.WriteQuietly(ct => db.Set<PositionRow>().Where(p => p.Name == subscriber).ExecuteUpdateAsync(p => p.SetProperty(x => x.Stamp, 0).SetProperty(x => x.Number, 0), ct), CancellationToken.None);
    }

    public async Task<List<Heard>> Heard()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ListenerDbContext>().Set<Heard>().OrderBy(h => h.Id).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Pump.StopAsync(CancellationToken.None);
        await Services.DisposeAsync();
    }
}
