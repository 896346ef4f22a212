using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Data.Model;
using Monolith.Data.Search;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.Items;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Periods;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Recosting;
using Monolith.Inventory.Stock;
using Monolith.Inventory.Warehouses;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Modules;
using Monolith.Testing.Logs;
using Monolith.Testing.Shops;
using InventoryDbContext = Monolith.Inventory.Persistence.InventoryDbContext;

namespace Monolith.Inventory.Tests.Support;

/// <summary>The module with the event logs of tills and purchasing beside it, and a warehouse MAIN that allows anything unless the test
/// says otherwise.</summary>
internal sealed class StockShop : ModuleShop<InventoryModule>
{
    private readonly int _batch;
    private readonly int _atOnce;

    private StockShop(int batch, int atOnce) => (_batch, _atOnce) = (batch, atOnce);

    /// <summary>Where the key lies that its ledger is sealed with.</summary>
    public string KeysFolder => Path.Combine(Folder.Path, "keys");

    public SetClock Clock { get; } = new(TestClock.Start);

    public Guid Main { get; private set; }

    public BuyersOfTests Buyers { get; } = new();

    protected override TimeProvider SetTime => Clock;

    protected override IReadOnlyList<IModule> Logs => [new PosLog(), new PurchasingLog()];

    /// <param name="atOnce">Movements that are costed anew under one lock.</param>
    public static async Task<StockShop> Open(
        EngineKind engine = EngineKind.Sqlite, NegativeStock negative = NegativeStock.Allow, int batch = 64, int atOnce = LedgerHistory.AtOnce)
    {
        var shop = await Opened(new StockShop(batch, atOnce), engine);
        shop.Main = await shop.Warehouse("MAIN", negative);
        return shop;
    }

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
            var item = new ItemRow
            {
                Id = id, Sku = sku, SkuKey = ItemCode.KeyOf(sku), Name = sku, Unit = "pcs", QuantityDigits = digits,
                TaxCategory = "standard", IsService = service, Active = true, Costing = costing,
            };
            db.Add(item);
            return db.Index(item, new HashSet<string>(), ItemSearch.WordsOf(sku, [sku]), default);
        });
        return id;
    }

    public async Task Change(Func<InventoryDbContext, Task> change)
    {
        await Ask<InventoryDbContext, bool>(async db =>
        {
            await db.WriteQuietly(_ => change(db), CancellationToken.None);
            return true;
        });
    }

    public Task<StockDocumentInfo> Receive(Guid item, decimal quantity, decimal cost, Guid? at = null, DateTimeOffset? effective = null) => Ask(new ReceiveStock(
        Guid.CreateVersion7(), at ?? Main, [new(item, Quantity.Of(quantity), UnitCost.Of(cost))], Effective: effective));

    /// <summary>Closes a period without asking whether anything stands open.</summary>
    public Task CloseThrough(DateOnly day) => Change(db => new LedgerPeriods(db).CloseThrough(day, CancellationToken.None));

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

    /// <summary>The answer, or the test fails with the error's code.</summary>
    public Task<T> Ask<T>(IRequest<T> request) => Ok(request);

    public async Task<string?> Refusal<T>(IRequest<T> request) => (await Send(request)).Error?.Code;

    public Task<TOut> With<TService, TOut>(Func<TService, Task<TOut>> work)
        where TService : notnull => Ask(work);

    public Task<List<LedgerRow>> Ledger() => With<InventoryDbContext, List<LedgerRow>>(db => db.Ledger.OrderBy(r => r.Sequence).ToListAsync());

    public Task<BalanceRow> Balance(Guid item, Guid? at = null) =>
        With<InventoryDbContext, BalanceRow>(db => db.Balances.SingleAsync(b => b.ItemId == item && b.WarehouseId == (at ?? Main)));

    public Task<List<StockMoved>> Moved() => With<InventoryDbContext, List<StockMoved>>(async db => (await db.Set<EventRow>().OrderBy(e => e.Id).ToListAsync())
        .Where(e => e.Name == "inventory.stock-moved.v1")
        .Select(e => System.Text.Json.JsonSerializer.Deserialize<StockMoved>(e.Payload, KernelJson.Options)!).ToList());

    public Task<int> Parked() => With<InventoryDbContext, int>(db => db.Set<ParkedRow>().CountAsync());

    protected override void AddNeighbours(IServiceCollection services) => services
        .AddSingleton<ITaxCategoryNames, TaxesOfTests>()
        .AddSingleton<PricesOfTests>().AddSingleton<IVariantPrices>(sp => sp.GetRequiredService<PricesOfTests>())
        .AddSingleton<IGoodsReceipts, GoodsReceiptsOfTests>()
        .AddSingleton<ITicketBuyers>(Buyers)
        .AddSingleton(new InventoryOptions(KeysFolder) { AlertNetworks = [IPNetwork.Parse("127.0.0.0/8")] })
        .AddSingleton(new RecostingOptions(_atOnce))
        .AddSingleton(new PumpOptions { RetryDelays = [], BatchSize = _batch });
}
