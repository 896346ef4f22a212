using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items.ShowStandardCosts;
using Monolith.Inventory.StockDocuments.ListStockDocuments;
using Monolith.Inventory.StockDocuments.SetStandardCosts;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Documents;

/// <summary>Items that are costed at a standard.</summary>
public sealed class StandardCostTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_new_standard_revalues_what_is_there_in_all_warehouses(EngineKind engine)
    {
        // Standard 10: 3 bought at 12 are worth 30, 6 is a variance. 2 more elsewhere: 20. From now on 11: 33 and 22, in all 5 more.
        await using var shop = await StockShop.Open(engine);
        var (tea, other) = (await shop.Item("TEA", CostingMethod.Standard), await shop.Warehouse("SHOP"));
        await shop.Ask(Set(tea, 10));
        shop.Clock.Now += TimeSpan.FromMinutes(1);
        await shop.Receive(tea, 3, 12);
        await shop.Receive(tea, 2, 10, other);
        Assert.Equal(Money.Of(30), (await shop.Balance(tea)).Value);
        Assert.Equal(Money.Of(6), Money.Sum((await shop.Ledger())
            .Where(r => r.Contra == ContraAccount.PurchasePriceVariance).Select(r => -r.Value)));

        shop.Clock.Now += TimeSpan.FromHours(1);
        var preview = await shop.Ask(new PreviewStandardCosts([new(tea, UnitCost.Of(11))]));
        Assert.Equal((Money.Of(5), Money.Of(5)), (preview.Total, preview.Lines[0]));
        Assert.Equal(Money.Of(30), (await shop.Balance(tea)).Value);

        var document = await shop.Ask(Set(tea, 11));
        Assert.Equal((Money.Of(5), UnitCost.Of(11)), (document.Lines[0].Value!.Value, document.Lines[0].SetCost));
        Assert.Equal((Money.Of(33), Money.Of(22)), ((await shop.Balance(tea)).Value, (await shop.Balance(tea, other)).Value));
        Assert.Equal([11m, 10m], (await shop.Ask(new ShowStandardCosts(tea))).Select(s => s.Cost.ToDecimal()));
        Assert.Contains((await shop.Ask(new ListStockDocuments(new()))).Items, d => d.DocumentId == document.DocumentId);
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task What_can_not_have_a_standard_is_refused()
    {
        await using var shop = await StockShop.Open();
        var (tea, rice) = (await shop.Item("TEA", CostingMethod.Standard), await shop.Item("RICE"));
        Assert.Equal("inventory.not-at-standard", await shop.Refusal(Set(rice, 1)));
        Assert.Equal("inventory.cost-negative", await shop.Refusal(Set(tea, -1)));
        Assert.Equal("inventory.reason-required", await shop.Refusal(Set(tea, 1) with { Reason = "" }));
        Assert.Equal("inventory.item-twice", await shop.Refusal(
            Set(tea, 1) with { Lines = [new(tea, UnitCost.Of(1)), new(tea, UnitCost.Of(2))] }));
        Assert.Equal("inventory.unknown-item", await shop.Refusal(Set(Guid.CreateVersion7(), 1)));
        Assert.Empty(await shop.Ledger());
    }

    [Fact]
    public async Task An_item_says_which_of_its_goods_share_a_cost_until_it_has_moved()
    {
        await using var shop = await StockShop.Open();
        var id = Guid.CreateVersion7();
        var item = new SaveItem(id, "OIL", LocalName.Of("Oil"), CostPool: CostPool.Company, Weight: Quantity.Of(0.9m), Volume: Quantity.Of(1));
        var saved = await shop.Ask(item);
        Assert.Equal((CostPool.Company, Quantity.Of(0.9m), Quantity.Of(1)), (saved.CostPool, saved.Weight!.Value, saved.Volume!.Value));
        await shop.Receive(id, 1, 5);
        Assert.Equal("inventory.item-has-movements", await shop.Refusal(item with { CostPool = CostPool.Warehouse }));
        Assert.Equal(Quantity.Of(0.95m), (await shop.Ask(item with { Weight = Quantity.Of(0.95m) })).Weight);
        Assert.Equal("inventory.pool-of-lots", await shop.Refusal(
            item with { ItemId = Guid.CreateVersion7(), Sku = "MEDICINE", Costing = CostingMethod.Lot }));
        Assert.Equal("input.out-of-range", await shop.Refusal(item with { Weight = Quantity.Zero }));
    }

    private static SetStandardCosts Set(Guid item, decimal cost) => new(
        Guid.CreateVersion7(), [new(item, UnitCost.Of(cost))], "new year");
}
