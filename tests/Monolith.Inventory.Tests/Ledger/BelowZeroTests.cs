using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.StockDocuments.ReceiveStock;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Ledger;

/// <summary>What may be taken that isn't there is a matter of the item in its warehouse, else of the warehouse.</summary>
public sealed class BelowZeroTests
{
    [Fact]
    public async Task An_item_may_go_below_zero_where_its_warehouse_forbids_it_and_the_other_way_round()
    {
        await using var shop = await StockShop.Open(negative: NegativeStock.Forbid);
        var (tea, rice, loose) = (await shop.Item("TEA"), await shop.Item("RICE"), await shop.Warehouse("LOOSE"));
        Assert.Equal("inventory.insufficient-stock", await shop.Refusal(Issue(tea, shop.Main)));
        Assert.True((await shop.Ask(new SetNegativeStock(tea, shop.Main, NegativeStock.Allow))).IsOwn);
        await shop.Ask(Issue(tea, shop.Main));
        Assert.Equal("inventory.insufficient-stock", await shop.Refusal(Issue(rice, shop.Main)));

        await shop.Ask(new SetNegativeStock(rice, loose, NegativeStock.Forbid));
        Assert.Equal("inventory.insufficient-stock", await shop.Refusal(Issue(rice, loose)));
        await shop.Ask(new SetNegativeStock(rice, loose, null));
        await shop.Ask(Issue(rice, loose));
        Assert.All(await shop.Ask(new FindNegativeStock(rice)), n => Assert.False(n.IsOwn));
    }

    [Fact]
    public async Task Goods_without_a_cost_are_refused_and_free_goods_are_flagged()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        var receipt = new ReceiveStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(5))]);
        Assert.Equal("inventory.cost-missing", await shop.Refusal(receipt));
        Assert.Empty(await shop.Ledger());
        await shop.Ask(receipt with { DocumentId = Guid.CreateVersion7(), Lines = [new(tea, Quantity.Of(5), UnitCost.Zero)] });
        Assert.True(Assert.Single(await shop.Ledger()).ZeroCost);
    }

    private static IssueStock Issue(Guid item, Guid at) => new(Guid.CreateVersion7(), at, [new(item, Quantity.Of(1))], "use");
}
