using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Items;

public sealed class WarehouseTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task There_is_always_one_default_warehouse_in_use(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var north = new SaveWarehouse(Guid.CreateVersion7(), "NORTH", "North");
        Assert.True((await shop.Ask(north)).IsDefault); // nobody else was
        var south = new SaveWarehouse(Guid.CreateVersion7(), "south", "South", IsDefault: true);
        Assert.True((await shop.Ask(south)).IsDefault);
        var all = await shop.With<IWarehouses, IReadOnlyList<WarehouseInfo>>(w => w.All(default));
        Assert.Equal(["south", "MAIN", "NORTH"], all.Select(w => w.Code));
        Assert.Equal("South", Assert.Single(all, w => w.IsDefault).Name);
        Assert.Equal("inventory.default-warehouse-needed", await shop.Refusal(south with { IsDefault = false }));
        Assert.Equal("inventory.default-warehouse-needed", await shop.Refusal(south with { Active = false }));
        Assert.Equal("inventory.warehouse-code-taken", await shop.Refusal(north with { Code = "SOUTH" }));
        Assert.Equal("concurrency.changed", await shop.Refusal(north with { IfVersion = 9 }));
        Assert.Equal("input.malformed", await shop.Refusal(north with { Code = "a b" }));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_warehouse_with_stock_is_not_closed(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        await shop.Ask(new SaveWarehouse(Guid.CreateVersion7(), "NORTH", "North"));
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 2, 1);
        var closing = new SaveWarehouse(shop.Main, "MAIN", "Main", Active: false);
        Assert.Equal("inventory.warehouse-has-stock", await shop.Refusal(closing));
        await shop.Ask(new AdjustStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(-2))], "moved out"));
        Assert.False((await shop.Ask(closing)).Active);
    }
}
