using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.StockDocuments.ConvertStock;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Documents;

/// <summary>Goods are made of other goods.</summary>
public sealed class ConversionTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_is_made_is_worth_what_went_in_and_the_extra(EngineKind engine)
    {
        // 2 cups of 3 at 3.34 (10.02 in all: 6.68) and 4 bags at 1 (4) and 1.50 of work: 2 gift sets are worth 12.18.
        await using var shop = await StockShop.Open(engine);
        var (cup, tea, set) = (await shop.Item("CUP", CostingMethod.Fifo), await shop.Item("TEA"), await shop.Item("SET"));
        await shop.Receive(cup, 3, 3.34m);
        await shop.Receive(tea, 10, 1);
        shop.Clock.Now += TimeSpan.FromHours(1);
        var asked = new ConvertStock(
            Guid.CreateVersion7(), shop.Main, new(set, Quantity.Of(2)), [new(cup, Quantity.Of(2)), new(tea, Quantity.Of(4))], Money.Of(1.50m));
        var document = await shop.Ask(asked);
        Assert.Equal(document.Number, (await shop.Ask(asked)).Number);

        Assert.Equal([12.18m, -6.68m, -4m], document.Lines.Select(l => l.Value!.Value.ToDecimal()));
        Assert.Equal([2m, -2m, -4m], document.Lines.Select(l => l.Quantity.ToDecimal()));
        Assert.Equal((Quantity.Of(2), Money.Of(12.18m)), ((await shop.Balance(set)).Quantity, (await shop.Balance(set)).Value));
        Assert.Equal((Quantity.Of(6), Money.Of(6)), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
        var rows = (await shop.Ledger()).Where(r => r.SourceId == document.DocumentId).ToList();
        Assert.All(rows, r => Assert.Equal(ContraAccount.Assembly, r.Contra));
        Assert.Equal(Money.Of(1.50m), Money.Sum(rows.Select(r => r.Value)));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Cancelled_it_gives_back_what_went_in(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (box, piece) = (await shop.Item("BOX"), await shop.Item("PIECE"));
        await shop.Receive(box, 2, 24);
        shop.Clock.Now += TimeSpan.FromHours(1);
        var document = await shop.Ask(new ConvertStock(
            Guid.CreateVersion7(), shop.Main, new(piece, Quantity.Of(12)), [new(box, Quantity.Of(1))]));
        Assert.Equal(Money.Of(24), (await shop.Balance(piece)).Value);
        await shop.Ask(new CancelStockDocument(Guid.CreateVersion7(), document.DocumentId, "wrong box"));
        Assert.Equal((Quantity.Of(2), Money.Of(48)), ((await shop.Balance(box)).Quantity, (await shop.Balance(box)).Value));
        Assert.Equal((Quantity.Zero, Money.Zero), ((await shop.Balance(piece)).Quantity, (await shop.Balance(piece)).Value));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_late_receipt_of_what_went_in_changes_what_was_made(EngineKind engine)
    {
        // 4 at 2 when it was made: 2 went in as 4. Then 4 at 4 become known for the day before: 8 = 24, and the 2 cost 6.
        await using var shop = await StockShop.Open(engine);
        var (flour, bread, start) = (await shop.Item("FLOUR"), await shop.Item("BREAD"), shop.Clock.Now);
        await shop.Receive(flour, 4, 2);
        shop.Clock.Now = start.AddHours(2);
        await shop.Ask(new ConvertStock(Guid.CreateVersion7(), shop.Main, new(bread, Quantity.Of(1)), [new(flour, Quantity.Of(2))]));
        Assert.Equal(Money.Of(4), (await shop.Balance(bread)).Value);
        shop.Clock.Now = start.AddHours(3);
        await shop.Receive(flour, 4, 4, effective: start.AddHours(1));
        Assert.Equal(Money.Of(6), (await shop.Balance(bread)).Value);
        Assert.Equal(Money.Of(18), (await shop.Balance(flour)).Value);
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task What_can_not_be_made_is_refused_and_changes_nothing()
    {
        await using var shop = await StockShop.Open(negative: NegativeStock.Forbid);
        var (cup, set) = (await shop.Item("CUP"), await shop.Item("SET"));
        await shop.Receive(cup, 1, 3);
        shop.Clock.Now += TimeSpan.FromHours(1);
        ConvertStock Of(decimal made, params ConvertStockLine[] inputs) => new(
            Guid.CreateVersion7(), shop.Main, new(set, Quantity.Of(made)), inputs);

        Assert.Equal("inventory.insufficient-stock", await shop.Refusal(Of(1, new ConvertStockLine(cup, Quantity.Of(2)))));
        Assert.Equal("inventory.item-twice", await shop.Refusal(Of(1, new(cup, Quantity.Of(1)), new(cup, Quantity.Of(1)))));
        Assert.Equal("inventory.item-twice", await shop.Refusal(Of(1, new ConvertStockLine(set, Quantity.Of(1)))));
        Assert.Equal("inventory.quantity-not-positive", await shop.Refusal(Of(0, new ConvertStockLine(cup, Quantity.Of(1)))));
        Assert.Equal("inventory.no-lines", await shop.Refusal(Of(1)));
        Assert.Equal("inventory.cost-negative", await shop.Refusal(Of(1, new ConvertStockLine(cup, Quantity.Of(1))) with { Extra = Money.Of(-1) }));
        Assert.Equal("inventory.amount-digits", await shop.Refusal(Of(1, new ConvertStockLine(cup, Quantity.Of(1))) with { Extra = Money.Of(0.001m) }));
        Assert.Single(await shop.Ledger());
    }
}
