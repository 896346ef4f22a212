using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.StockDocuments.ListStockDocuments;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Ledger;

/// <summary>A wrong document is put right: it is taken back, and what followed is costed as if it had never been.</summary>
public sealed class CancelTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_wrong_receipt_is_taken_back_and_the_sale_after_it_costs_what_it_would_have(EngineKind engine)
    {
        // 10@10 and a wrong 10@100: the sale of 4 went out at 55. Without it: 4 x 10.
        await using var shop = await StockShop.Open(engine);
        var (tea, till, start) = (await shop.Item("TEA"), new Till(shop), shop.Clock.Now);
        await shop.Receive(tea, 10, 10);
        var wrong = await shop.Receive(tea, 10, 100);
        shop.Clock.Now = start.AddHours(1);
        await shop.AtTheTills(till.Ticket(Till.Sold(tea, 4)));
        shop.Clock.Now = start.AddHours(2);
        var cancel = new CancelStockDocument(Guid.CreateVersion7(), wrong.DocumentId, "typed a nought too many");
        Assert.Equal(wrong.Number, (await shop.Ask(cancel)).Number);
        Assert.Equal(wrong.Number, (await shop.Ask(cancel)).Number);

        var balance = await shop.Balance(tea);
        Assert.Equal((Quantity.Of(6), Money.Of(60)), (balance.Quantity, balance.Value));
        var rows = await shop.Ledger();
        Assert.Equal([-220m, 180m], rows.Where(r => r.Kind == LedgerKinds.Issue).Select(r => r.Value.ToDecimal()));
        var reversal = rows.Single(r => r.SourceId == wrong.DocumentId && r.Quantity.IsNegative);
        Assert.Equal(
            (Money.Of(-1000), 2L, ContraAccount.OpeningStock, start, "typed a nought too many"),
            (reversal.Value, reversal.Corrects!.Value, reversal.Contra, reversal.Effective, reversal.Reason));
        Assert.Equal(rows.Select(r => r.Sequence).Order(), (await shop.Moved()).SelectMany(m => m.Lines).Select(l => l.Sequence).Order());
        Assert.Empty(await shop.Doctor());

        Assert.Equal("inventory.already-cancelled", await shop.Refusal(cancel with { CancellationId = Guid.CreateVersion7() }));
        var listed = (await shop.Ask(new ListStockDocuments(new()))).Items.Single(d => d.DocumentId == wrong.DocumentId);
        Assert.NotNull(listed.Cancelled);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_transfer_is_taken_back_on_both_sides(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (rice, other) = (await shop.Item("RICE", CostingMethod.Fifo), await shop.Warehouse("SHOP"));
        await shop.Receive(rice, 2, 5);
        await shop.Receive(rice, 2, 9);
        shop.Clock.Now += TimeSpan.FromHours(1);
        var moved = await shop.Ask(new TransferStock(Guid.CreateVersion7(), shop.Main, other, [new(rice, Quantity.Of(3))]));
        shop.Clock.Now += TimeSpan.FromHours(1);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(rice, Quantity.Of(1))]));
        await shop.Ask(new CancelStockDocument(Guid.CreateVersion7(), moved.DocumentId, "never left"));
        // The issue took the one at 9 that was left; now it takes one at 5.
        Assert.Equal((Money.Of(23), Money.Zero), ((await shop.Balance(rice)).Value, (await shop.Balance(rice, other)).Value));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_receipt_whose_goods_are_gone_stays_where_going_below_zero_is_forbidden(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine, NegativeStock.Forbid);
        var tea = await shop.Item("TEA");
        var received = await shop.Receive(tea, 5, 10);
        shop.Clock.Now += TimeSpan.FromHours(1);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(5))]));
        var cancel = new CancelStockDocument(Guid.CreateVersion7(), received.DocumentId, "wrong");
        Assert.Equal("inventory.goods-used", await shop.Refusal(cancel));
        Assert.Equal("inventory.unknown-document", await shop.Refusal(cancel with { CancellationId = Guid.CreateVersion7(), DocumentId = Guid.CreateVersion7() }));
        Assert.Equal("inventory.reason-required", await shop.Refusal(cancel with { CancellationId = Guid.CreateVersion7(), Reason = "" }));
        Assert.Equal(2, (await shop.Ledger()).Count);
    }
}
