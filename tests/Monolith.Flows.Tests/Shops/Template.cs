using Monolith.Administration.Contracts;
using Monolith.Administration.Shops;
using Monolith.Data.Events;
using Monolith.Host.Composition;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Security;

namespace Monolith.Flows.Tests.Shops;

internal sealed record GivenItem(Guid Id, string Sku, string Barcode, decimal Price);

/// <summary>A small shop in pounds, made once for each engine and copied for each test: items with stock and price, an open shift, keys.</summary>
internal static class Template
{
    /// <summary>May look at stock, at nothing else.</summary>
    public const string StockKey = "stock-key-stock-key";

    /// <summary>May look at books, at nothing else.</summary>
    public const string BooksKey = "books-key-books-key";

    public static readonly Guid Shift = new("019a0000-0000-7000-8000-00000000aaaa");
    public static readonly Guid Register = FirstIds.Register;
    public static readonly Guid Warehouse = FirstIds.Warehouse;

    public static readonly IReadOnlyList<GivenItem> Items =
        [.. Enumerable.Range(1, 6).Select(i => new GivenItem(new Guid($"019a0000-0000-7000-8000-0000000000{i:00}"), $"ITEM-{i}", $"400000000000{i}", i * 1.25m))];

    private static readonly Lazy<Task<ShopFolder>> Sqlite = new(() => Make(EngineKind.Sqlite));
    private static readonly Lazy<Task<ShopFolder>> PostgreSql = new(() => Make(EngineKind.PostgreSql));
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);

    /// <summary>A shop of the test's own; the test is skipped where the engine is missing.</summary>
    public static async Task<ShopFolder> Shop(EngineKind engine)
    {
        if (engine == EngineKind.PostgreSql) Skip.If(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        var made = await (engine == EngineKind.Sqlite ? Sqlite : PostgreSql).Value;
        await OneCopyAtATime.WaitAsync();
        try
        {
            return await made.Copy();
        }
        finally
        {
            OneCopyAtATime.Release();
        }
    }

    private static async Task<ShopFolder> Make(EngineKind engine)
    {
        var folder = await ShopFolder.Empty(engine);
        await using var app = ShopHost.Build(new ShopOptions(folder.Path), quiet: true);
        await app.Prepare(CancellationToken.None);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
            var made = await scope.ServiceProvider.GetRequiredService<IShopSetUp>().Run(
                new("Corner Shop", "GBP", "Europe/London", "en", "international", "owner", "Owner", "a-long-password",
                    StandardRate: Rate.Zero), CancellationToken.None);
            Assert.True(made.IsOk, made.Error?.Code);
        }

        var services = app.Services;
        foreach (var item in Items)
        {
            await RunningShop.Ask(services, new SaveItem(item.Id, item.Sku, $"Item {item.Sku}", Barcodes: [item.Barcode]));
            await RunningShop.Ask(services, new SetPrice(Guid.CreateVersion7(), item.Id, Money.Of(item.Price)));
        }

        await RunningShop.Ask(services, new ReceiveStock(
            Guid.CreateVersion7(), Warehouse, [.. Items.Select(i => new ReceiveStockLine(i.Id, Quantity.Of(10_000m), UnitCost.Of(i.Price / 2)))]));
        await RunningShop.Ask(services, new OpenShift(Shift, Register, Money.Of(100m)));
        await RunningShop.Ask(services, new AddApiKey(Guid.CreateVersion7(), "all", ["*"], HostProcess.Key));
        await RunningShop.Ask(services, new AddApiKey(Guid.CreateVersion7(), "stock", [InventoryPermissions.View], StockKey));
        await RunningShop.Ask(services, new AddApiKey(Guid.CreateVersion7(), "books", ["finance.view"], BooksKey));
        await services.GetRequiredService<EventPump>().Drain(CancellationToken.None);
        return folder;
    }
}
