using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.StockDocuments.RevalueStock;
using Monolith.Inventory.StockDocuments.ShowStockDocument;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Documents;

/// <summary>Somebody says what goods are worth from now on.</summary>
public sealed class RevaluationTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_unit_cost_is_set_and_an_amount_is_added(EngineKind engine)
    {
        // 3 at 10 are set to 8: 3 x 8 - 30 = -6. 4 at 5 become 20 + 1.50.
        await using var shop = await StockShop.Open(engine);
        var (tea, rice) = (await shop.Item("TEA"), await shop.Item("RICE", CostingMethod.Fifo));
        await shop.Receive(tea, 3, 10);
        await shop.Receive(rice, 4, 5);
        var asked = new RevalueStock(
            Guid.CreateVersion7(), shop.Main, [new(tea, UnitCost.Of(8)), new(rice, Amount: Money.Of(1.50m))], "market price fell");
        var document = await shop.Ask(asked);
        Assert.Equal(document.Number, (await shop.Ask(asked)).Number);

        Assert.Equal([-6m, 1.5m], document.Lines.Select(l => l.Value!.Value.ToDecimal()));
        Assert.Equal(UnitCost.Of(8), document.Lines[0].SetCost);
        Assert.Equal((Quantity.Of(3), Money.Of(24)), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
        Assert.Equal((Quantity.Of(4), Money.Of(21.50m)), ((await shop.Balance(rice)).Quantity, (await shop.Balance(rice)).Value));
        Assert.All((await shop.Ledger()).Where(r => r.SourceId == document.DocumentId), r => Assert.Equal(
            (LedgerKinds.Revaluation, ContraAccount.Revaluation, Quantity.Zero, "market price fell"), (r.Kind, r.Contra, r.Quantity, r.Reason)));
        Assert.Equal(Money.Of(-4.50m), (await shop.Ask(new OpenStockDocument(document.DocumentId))).Value);
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_would_take_off_more_than_there_is_is_refused(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 2, 5);
        RevalueStock Less(decimal amount) => new(Guid.CreateVersion7(), shop.Main, [new(tea, Amount: Money.Of(-amount))], "water damage");
        Assert.Equal("inventory.value-negative", await shop.Refusal(Less(10.01m)));
        Assert.Single(await shop.Ledger());
        Assert.Equal(Money.Of(-10), (await shop.Ask(Less(10))).Lines[0].Value);
        Assert.Equal((Quantity.Of(2), Money.Zero), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
    }

    [Fact]
    public async Task What_can_not_be_is_refused_and_changes_nothing()
    {
        await using var shop = await StockShop.Open();
        var (tea, none) = (await shop.Item("TEA"), await shop.Item("NONE"));
        await shop.Receive(tea, 2, 5);
        Task<string?> Refused(string reason, params RevalueStockLine[] lines) =>
            shop.Refusal(new RevalueStock(Guid.CreateVersion7(), shop.Main, lines, reason));

        Assert.Equal("inventory.nothing-to-revalue", await Refused("why", new RevalueStockLine(none, UnitCost.Of(1))));
        Assert.Equal("inventory.nothing-to-revalue", await Refused("why", new RevalueStockLine(tea, UnitCost.Of(5))));
        Assert.Equal("inventory.revalue-by-one", await Refused("why", new RevalueStockLine(tea)));
        Assert.Equal("inventory.revalue-by-one", await Refused("why", new RevalueStockLine(tea, UnitCost.Of(1), Money.Of(1))));
        Assert.Equal("inventory.cost-negative", await Refused("why", new RevalueStockLine(tea, UnitCost.Of(-1))));
        Assert.Equal("inventory.amount-digits", await Refused("why", new RevalueStockLine(tea, Amount: Money.Of(0.001m))));
        Assert.Equal("inventory.item-twice", await Refused("why", new(tea, UnitCost.Of(1)), new(tea, UnitCost.Of(2))));
        Assert.Equal("inventory.reason-required", await Refused("", new RevalueStockLine(tea, UnitCost.Of(1))));
        Assert.Equal("inventory.unknown-item", await Refused("why", new RevalueStockLine(Guid.CreateVersion7(), UnitCost.Of(1))));
        Assert.Single(await shop.Ledger());
    }
}
