using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.StockDocuments.ReturnToSupplier;
using Monolith.Inventory.Tests.Support;
using static Monolith.Inventory.Tests.Support.GoodsReceiptsOfTests;

namespace Monolith.Inventory.Tests.Documents;

/// <summary>Goods go back to whom they were bought from.</summary>
public sealed class SupplierReturnTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Of_a_known_receipt_they_go_back_at_what_they_came_in_at(EngineKind engine)
    {
        // 10 at 10 and 10 at 20 are 20 = 300. 4 of the second go back at 20: 80, which leaves 16 = 220.
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.AtTheGate(Receipt(shop, "GR1", shop.Clock.Now, (tea, 10, 100)));
        var second = Receipt(shop, "GR2", shop.Clock.Now, (tea, 10, 200));
        await shop.AtTheGate(second);
        shop.Clock.Now += TimeSpan.FromHours(1);
        var document = await shop.Ask(Back(shop, second.ReceiptId, tea, 4));

        Assert.Equal((Quantity.Of(-4), Money.Of(-80)), (document.Lines[0].Quantity, document.Lines[0].Value!.Value));
        Assert.Equal(new StockLineOrigin(second.ReceiptId, "GR2", 1), document.Lines[0].Origin);
        Assert.Equal("Dairy Ltd", document.PartnerName);
        Assert.Equal((Quantity.Of(16), Money.Of(220)), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
        var row = (await shop.Ledger()).Single(r => r.SourceId == document.DocumentId);
        Assert.Equal((LedgerKinds.SupplierReturn, ContraAccount.GoodsReceived), (row.Kind, row.Contra));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_the_stock_can_not_bear_is_a_variance(EngineKind engine)
    {
        // 10 at 10; 8 sold at 10 leave 2 = 20; revalued stock is worth less: a return at 10 of both takes all, the rest is a variance.
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        var receipt = Receipt(shop, "GR3", shop.Clock.Now, (tea, 2, 20));
        await shop.AtTheGate(receipt);
        shop.Clock.Now += TimeSpan.FromHours(1);
        await shop.Ask(new StockDocuments.RevalueStock.RevalueStock(
            Guid.CreateVersion7(), shop.Main, [new(tea, UnitCost.Of(7))], "market price fell"));
        shop.Clock.Now += TimeSpan.FromHours(1);
        var document = await shop.Ask(Back(shop, receipt.ReceiptId, tea, 2));
        Assert.Equal(Money.Of(-14), document.Lines[0].Value);
        Assert.Equal((Quantity.Zero, Money.Zero), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
        var rows = (await shop.Ledger()).Where(r => r.SourceId == document.DocumentId).ToList();
        Assert.Equal(Money.Of(-20), Money.Sum(rows.Where(r => r.Contra == ContraAccount.GoodsReceived).Select(r => r.Value)));
        Assert.Equal(Money.Of(6), Money.Sum(rows.Where(r => r.Contra == ContraAccount.ReturnVariance).Select(r => r.Value)));
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task No_more_goes_back_than_came_in_and_not_before_it_did()
    {
        await using var shop = await StockShop.Open();
        var (tea, rice) = (await shop.Item("TEA"), await shop.Item("RICE"));
        var receipt = Receipt(shop, "GR4", shop.Clock.Now, (tea, 5, 50));
        await shop.AtTheGate(receipt);
        shop.Clock.Now += TimeSpan.FromHours(1);
        var first = await shop.Ask(Back(shop, receipt.ReceiptId, tea, 3));

        Assert.Equal("inventory.more-than-received", await shop.Refusal(Back(shop, receipt.ReceiptId, tea, 3)));
        Assert.Equal("inventory.receipt-line", await shop.Refusal(Back(shop, receipt.ReceiptId, rice, 1)));
        Assert.Equal("inventory.return-precedes", await shop.Refusal(
            Back(shop, receipt.ReceiptId, tea, 1) with { Effective = receipt.Effective.AddMinutes(-1) }));
        Assert.Equal("inventory.unknown-receipt", await shop.Refusal(Back(shop, Guid.CreateVersion7(), tea, 1)));
        Assert.Equal("inventory.unknown-supplier", await shop.Refusal(
            Back(shop, receipt.ReceiptId, tea, 1) with { ReceiptId = null, SupplierId = Guid.CreateVersion7() }));
        Assert.Equal("inventory.reason-required", await shop.Refusal(Back(shop, receipt.ReceiptId, tea, 1) with { Reason = "" }));

        // Cancelled, its goods may go back again.
        await shop.Ask(new CancelStockDocument(Guid.CreateVersion7(), first.DocumentId, "wrong pallet"));
        Assert.Equal(Quantity.Of(-5), (await shop.Ask(Back(shop, receipt.ReceiptId, tea, 5))).Lines[0].Quantity);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Of_no_known_receipt_they_go_back_at_current_cost(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 10);
        await shop.Receive(tea, 10, 20);
        var document = await shop.Ask(Back(shop, Guid.Empty, tea, 4) with { ReceiptId = null, SupplierId = Dairy.SupplierId });
        Assert.Equal(Money.Of(-60), document.Lines[0].Value);
        Assert.Null(document.Lines[0].Origin);
        Assert.Empty(await shop.Doctor());
    }

    private static ReturnToSupplier Back(StockShop shop, Guid receipt, Guid item, decimal quantity) => new(
        Guid.CreateVersion7(), shop.Main, [new(item, Quantity.Of(quantity), ReceiptLine: 1)], "spoilt", receipt);
}
