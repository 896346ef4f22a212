using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;
using Monolith.Testing.EventLogs;

namespace Monolith.Testing;

/// <summary>One module on a real database, hearing real event logs of tills and stock.</summary>
internal sealed class TestShop : IAsyncDisposable
{
    private const int MostAttempts = 1000;

    private readonly TempFolder _folder;
    private readonly ServiceProvider _services;

    private TestShop(TempFolder folder, ServiceProvider services) => (_folder, _services) = (folder, services);

    public static TheoryData<EngineKind> Engines => [EngineKind.Sqlite, EngineKind.PostgreSql];

    public Actor Actor { get; set; } = Actor.System("test");

    public EventPump Pump => _services.GetRequiredService<EventPump>();

    public EventAdmin Events => _services.GetRequiredService<EventAdmin>();

    public static async Task<TestShop> Open(IModule module, EngineKind engine = EngineKind.Sqlite, IPeriods? periods = null)
    {
        Skip.If(engine == EngineKind.PostgreSql && PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        var folder = new TempFolder();
        var options = engine == EngineKind.Sqlite
            ? EngineOptions.SqliteFile(folder.File("shop.db"))
            : new EngineOptions(engine, await PostgresServer.CreateDatabaseAsync());
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<ISites, ShopOfTests>();
        services.AddSingleton<IAccessLog, NoAccessLog>();
        services.AddSingleton(new PumpOptions { RetryDelays = [] });
        services.AddMonolith(options.Create(), [new PosLog(), new InventoryLog(), module]);
        if (periods is not null) services.AddSingleton(periods);
        var shop = new TestShop(folder, services.BuildServiceProvider(validateScopes: true));
        foreach (var context in shop._services.GetServices<ModuleContext>())
        {
            await using var scope = shop._services.CreateAsyncScope();
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(context.ContextType);
            if (engine == EngineKind.Sqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
            await db.Database.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        }

        return shop;
    }

    /// <summary>Says at the tills what happened, without anybody hearing it yet.</summary>
    public Task AtTheTills(params IEvent[] events) => Publish<PosDbContext>(events);

    public Task InStock(params IEvent[] events) => Publish<InventoryDbContext>(events);

    /// <summary>Lets everybody hear everything. PostgreSQL shows an event only when no older transaction of the whole server is open,
    /// and tests share a server: so until the last event was read, not until there is nothing to read.</summary>
    public async Task Settle()
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            await Pump.Drain(CancellationToken.None);
            if (await IsSettled()) return;
            await Task.Delay(20);
        }

        throw new TimeoutException("Some events were never read.");
    }

    public async Task<Result<T>> Send<T>(IRequest<T> request)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    /// <summary>The answer, or the test fails with the error's code.</summary>
    public async Task<T> Ask<T>(IRequest<T> request) => (await Send(request)).Value;

    public async Task<TOut> With<TService, TOut>(Func<TService, Task<TOut>> work)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor;
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<List<string>> Doctor() => With<IEnumerable<IDoctorCheck>, List<string>>(async checks =>
    {
        var found = new List<string>();
        foreach (var check in checks) found.AddRange((await check.Run(CancellationToken.None)).Select(f => f.In(_services.GetRequiredService<ITexts>(), "en")));
        return found;
    });

    public async ValueTask DisposeAsync()
    {
        var engine = _services.GetRequiredService<IEngine>();
        await _services.DisposeAsync();
        if (engine is IAsyncDisposable disposable) await disposable.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private async Task<bool> IsSettled()
    {
        await using var connection = _services.GetRequiredService<IEngine>().CreateConnection();
        await connection.OpenAsync();
        foreach (var state in await Events.States(CancellationToken.None))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COALESCE(MAX(id), 0) FROM {(state.Source == "pos" ? "pos_" : "inv_")}events";
            if (Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) > state.Position.Number) return false;
        }

        return true;
    }

    private async Task Publish<TContext>(IEvent[] events)
        where TContext : ModuleDbContext
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor;
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        foreach (var chunk in events.Chunk(500))
        {
            await db.WriteQuietly(
                _ =>
                {
                    foreach (var happened in chunk) db.Publish(happened);
                    return Task.CompletedTask;
                },
                CancellationToken.None);
        }
    }

    private sealed class ShopOfTests : ISites
    {
        public bool IsSetUp => true;

        public Site Here { get; } = new(Site.First, "Test shop", null, Currency.Find("CNY")!, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), "en");
    }

    private sealed class NoAccessLog : IAccessLog
    {
        public Task Denied(string permission, string what, CancellationToken ct) => Task.CompletedTask;
    }
}
