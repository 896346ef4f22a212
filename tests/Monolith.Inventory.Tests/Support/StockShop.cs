using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Data.Model;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.Items;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;
using Monolith.Inventory.Warehouses;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;
using Monolith.Testing;

namespace Monolith.Inventory.Tests.Support;

/// <summary>The module on a real database, with the event logs of tills and purchasing beside it, and a warehouse MAIN that allows
/// anything unless the test says otherwise.</summary>
internal sealed class StockShop : IAsyncDisposable
{
    private readonly TempFolder _folder;
    private readonly ServiceProvider _services;
    private readonly Action<IServiceCollection> _register;

    private StockShop(TempFolder folder, ServiceProvider services, Action<IServiceCollection> register) =>
        (_folder, _services, _register) = (folder, services, register);

    public static TheoryData<EngineKind> Engines => [EngineKind.Sqlite, EngineKind.PostgreSql];

    public TestClock Clock => (TestClock)_services.GetRequiredService<TimeProvider>();

    public SetPeriods Periods => (SetPeriods)_services.GetRequiredService<IPeriods>();

    public Actor Actor { get; set; } = Actor.System("test");

    public Guid Main { get; private set; }

    public static async Task<StockShop> Open(EngineKind engine = EngineKind.Sqlite, NegativeStock negative = NegativeStock.Allow, int batch = 64)
    {
        Skip.If(engine == EngineKind.PostgreSql && PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        var folder = new TempFolder();
        var options = engine == EngineKind.Sqlite
            ? EngineOptions.SqliteFile(folder.File("shop.db"))
            : new EngineOptions(engine, await PostgresServer.CreateDatabaseAsync());
        var (made, clock) = (options.Create(), new TestClock());
        void Register(IServiceCollection services)
        {
            services.AddLogging();
            services.AddSingleton<TimeProvider>(clock);
            services.AddSingleton<ISites, ShopOfTests>();
            services.AddSingleton<IPeriods>(new SetPeriods());
            services.AddSingleton<IAccessLog, NoAccessLog>();
            services.AddSingleton<ITaxCategoryNames, TaxesOfTests>();
            services.AddSingleton(new PumpOptions { RetryDelays = [], BatchSize = batch });
            services.AddMonolith(made, [new PosLog(), new PurchasingLog(), new InventoryModule()]);
        }

        var services = new ServiceCollection();
        Register(services);
        var shop = new StockShop(folder, services.BuildServiceProvider(validateScopes: true), Register);
        await shop.MakeTables(engine);
        shop.Main = await shop.Warehouse("MAIN", negative);
        return shop;
    }

    /// <summary>The same shop for another container: a web server's.</summary>
    public void RegisterFor(IServiceCollection services)
    {
        _register(services);
        // Nobody reads the logs in the background of a test: it says when.
        foreach (var pump in services.Where(s => s.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)).ToList()) services.Remove(pump);
    }

    public void Sign(IServiceProvider scope) => scope.GetRequiredService<ActorHolder>().Actor = Actor;

    public async Task<Guid> Warehouse(string code, NegativeStock negative = NegativeStock.Allow)
    {
        var id = Guid.CreateVersion7();
        await Change(db =>
        {
            db.Add(new WarehouseRow { Id = id, Code = code, CodeKey = code, Name = code, Active = true, NegativeStock = negative });
            return Task.CompletedTask;
        });
        return id;
    }

    public async Task<Guid> Item(string sku, CostingMethod costing = CostingMethod.Average, int digits = 3, bool service = false)
    {
        var id = Guid.CreateVersion7();
        await Change(db =>
        {
            db.Add(new ItemRow
            {
                Id = id, Sku = sku, SkuKey = sku.ToUpperInvariant(), Name = sku, Unit = "pcs", QuantityDigits = digits, TaxCategory = "standard", SearchText = sku,
                IsService = service, Active = true, Costing = costing,
            });
            return Task.CompletedTask;
        });
        return id;
    }

    public async Task Change(Func<InventoryDbContext, Task> change)
    {
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<InventoryDbContext>();
        await db.WriteQuietly(_ => change(db), CancellationToken.None);
    }

    public Task<StockDocumentInfo> Receive(Guid item, decimal quantity, decimal cost, Guid? at = null, DateTimeOffset? effective = null) => Ask(new ReceiveStock(
        Guid.CreateVersion7(), at ?? Main, [new(item, Quantity.Of(quantity), UnitCost.Of(cost))], Effective: effective));

    /// <summary>Says at the tills what happened, and lets the ledger hear it.</summary>
    public async Task AtTheTills(params IEvent[] events)
    {
        await Publish<PosDbContext>(events);
        await Settle();
    }

    public async Task AtTheGate(params IEvent[] events)
    {
        await Publish<PurchasingDbContext>(events);
        await Settle();
    }

    public Task Settle() => _services.GetRequiredService<EventPump>().Drain(CancellationToken.None);

    public async Task<Result<T>> Send<T>(IRequest<T> request)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    /// <summary>The answer, or the test fails with the error's code.</summary>
    public async Task<T> Ask<T>(IRequest<T> request) => (await Send(request)).Value;

    public async Task<string?> Refusal<T>(IRequest<T> request) => (await Send(request)).Error?.Code;

    public async Task<TOut> With<TService, TOut>(Func<TService, Task<TOut>> work)
        where TService : notnull
    {
        await using var scope = Scope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<List<LedgerRow>> Ledger() => With<InventoryDbContext, List<LedgerRow>>(db => db.Ledger.OrderBy(r => r.Sequence).ToListAsync());

    public Task<BalanceRow> Balance(Guid item, Guid? at = null) =>
        With<InventoryDbContext, BalanceRow>(db => db.Balances.SingleAsync(b => b.ItemId == item && b.WarehouseId == (at ?? Main)));

    public Task<List<StockMoved>> Moved() => With<InventoryDbContext, List<StockMoved>>(async db => (await db.Set<EventRow>().OrderBy(e => e.Id).ToListAsync())
        .Where(e => e.Name == "inventory.stock-moved.v1")
        .Select(e => System.Text.Json.JsonSerializer.Deserialize<StockMoved>(e.Payload, KernelJson.Options)!).ToList());

    public Task<int> Parked() => With<InventoryDbContext, int>(db => db.Set<ParkedRow>().CountAsync());

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

    public async Task Publish<TContext>(IReadOnlyList<IEvent> events)
        where TContext : ModuleDbContext
    {
        await using var scope = Scope();
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

    private AsyncServiceScope Scope()
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor;
        return scope;
    }

    private async Task MakeTables(EngineKind engine)
    {
        foreach (var context in _services.GetServices<ModuleContext>())
        {
            await using var scope = Scope();
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(context.ContextType);
            if (engine == EngineKind.Sqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
            await db.Database.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
            foreach (var guard in Guards(db, engine)) await db.Database.ExecuteSqlRawAsync(guard);
        }
    }

    /// <summary>The triggers that the migrator puts on append-only tables at every start.</summary>
    private static IEnumerable<string> Guards(ModuleDbContext db, EngineKind engine) => (IEnumerable<string>)typeof(ModuleDbContext).Assembly
        .GetType("Monolith.Data.AppendOnly", throwOnError: true)!.GetMethod("Guards")!.Invoke(null, [db, engine])!;

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
