using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.LandedCosts;
using Monolith.Inventory.LandedCosts.LandCosts;
using Monolith.Inventory.LandedCosts.PreviewLandedCosts;
using Monolith.Inventory.StockDocuments.ShowStockDocument;
using Monolith.Inventory.Tests.Support;
using static Monolith.Inventory.Tests.Support.GoodsReceiptsOfTests;

namespace Monolith.Inventory.Tests.Documents;

/// <summary>Freight and duties belong to what goods cost.</summary>
public sealed class LandedCostTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Each_line_gets_its_share_and_what_was_sold_is_costed_again(EngineKind engine)
    {
        // 10 tea for 100 and 5 rice for 50: 10.01 by value is 6.67 and 3.34 (a third of a cent is left: the larger remainder gets it).
        // 4 of the tea are sold: 40 become 4 x 10.667 = 42.67; 6 are left at 64.00.
        await using var shop = await StockShop.Open(engine);
        var (tea, rice, till) = (await shop.Item("TEA"), await shop.Item("RICE", CostingMethod.Fifo), new Till(shop));
        var receipt = Receipt(shop, "GR10", shop.Clock.Now, (tea, 10, 100), (rice, 5, 50));
        await shop.AtTheGate(receipt);
        shop.Clock.Now += TimeSpan.FromHours(1);
        await shop.AtTheTills(till.Ticket(Till.Sold(tea, 4)));
        shop.Clock.Now += TimeSpan.FromHours(1);
        var asked = Of(receipt.ReceiptId, [new(LandedKind.Freight, Money.Of(10.01m), LandedBasis.Value)], 1, 2);

        var preview = await shop.Ask(new PreviewLandedCosts(asked.Charges, asked.Lines));
        Assert.Equal([6.67m, 3.34m], preview.Lines.Select(l => l.Share.ToDecimal()));
        Assert.Equal((10.01m, 7.34m, 2.67m), (preview.Total.ToDecimal(), preview.InStock.ToDecimal(), preview.Left.ToDecimal()));
        Assert.Equal(3, (await shop.Ledger()).Count);

        var document = await shop.Ask(asked);
        Assert.Equal(document.Number, (await shop.Ask(asked)).Number);
        Assert.Equal([6.67m, 3.34m], document.Lines.Select(l => l.Value!.Value.ToDecimal()));
        Assert.Equal((Quantity.Of(6), Money.Of(64)), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
        Assert.Equal((Quantity.Of(5), Money.Of(53.34m)), ((await shop.Balance(rice)).Quantity, (await shop.Balance(rice)).Value));
        var rows = await shop.Ledger();
        Assert.Equal(Money.Of(10.01m), Money.Sum(rows.Where(r => r.Contra == ContraAccount.Landed).Select(r => r.Value)));
        Assert.Equal(Money.Of(-42.67m), Money.Sum(rows.Where(r => r.Contra == ContraAccount.CostOfGoods).Select(r => r.Value)));
        Assert.Equal([new LandedCharge(LandedKind.Freight, Money.Of(10.01m), LandedBasis.Value)],
            (await shop.Ask(new OpenStockDocument(document.DocumentId))).Charges);
        Assert.Empty(await shop.Doctor());

        // Taken off again, everything is as it was.
        await shop.Ask(new CancelStockDocument(Guid.CreateVersion7(), document.DocumentId, "wrong invoice"));
        Assert.Equal(Money.Of(60), (await shop.Balance(tea)).Value);
        Assert.Equal(Money.Of(50), (await shop.Balance(rice)).Value);
        Assert.Equal(Money.Zero, Money.Sum((await shop.Ledger()).Where(r => r.Contra == ContraAccount.Landed).Select(r => r.Value)));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_receipt_without_an_order_carries_costs_too(EngineKind engine)
    {
        // 10 for 20.00 and 5.01 of freight by quantity: 25.01; 4 of them issued are 10.00 (10.004).
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        var receipt = await shop.Receive(tea, 10, 2);
        shop.Clock.Now += TimeSpan.FromHours(1);
        await shop.Ask(new StockDocuments.IssueStock.IssueStock(
            Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(4))], Reason: "tasting"));
        var laid = await shop.Ask(Of(receipt.DocumentId, [new(LandedKind.Freight, Money.Of(5.01m), LandedBasis.Quantity)], 1));
        Assert.Equal(receipt.Number, laid.Lines[0].Origin!.Number);
        Assert.Equal((Quantity.Of(6), Money.Of(15.01m)), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
        Assert.Equal([receipt.DocumentId], (await shop.Ask(new OpenStockDocument(laid.DocumentId))).StockReceipts);
        Assert.Equal("inventory.receipt-carries-costs", await shop.Refusal(
            new CancelStockDocument(Guid.CreateVersion7(), receipt.DocumentId, "never came")));
        await shop.Ask(new CancelStockDocument(Guid.CreateVersion7(), laid.DocumentId, "wrong invoice"));
        Assert.Equal(Money.Of(12), (await shop.Balance(tea)).Value);
        await shop.Ask(new CancelStockDocument(Guid.CreateVersion7(), receipt.DocumentId, "never came"));
        Assert.Equal("inventory.unknown-receipt", await shop.Refusal(
            Of(receipt.DocumentId, [new(LandedKind.Freight, Money.Of(1), LandedBasis.Quantity)], 1)));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Costs_are_spread_by_weight_and_by_hand_at_once(EngineKind engine)
    {
        // By weight: 10 x 0.5 kg and 5 x 3 kg are 1 to 3: 8 becomes 2 and 6. By hand 1 to 1: 0.03 becomes 0.02 (the earlier) and 0.01.
        await using var shop = await StockShop.Open(engine);
        var (tea, rice) = (await shop.Item("TEA"), await shop.Item("RICE"));
        await Weigh(shop, tea, 0.5m);
        await Weigh(shop, rice, 3);
        var receipt = Receipt(shop, "GR11", shop.Clock.Now, (tea, 10, 100), (rice, 5, 50));
        await shop.AtTheGate(receipt);
        shop.Clock.Now += TimeSpan.FromHours(1);
        var document = await shop.Ask(new LandCosts(
            Guid.CreateVersion7(),
            [new(LandedKind.Freight, Money.Of(8), LandedBasis.Weight), new(LandedKind.Duty, Money.Of(0.03m), LandedBasis.Manual)],
            [new(receipt.ReceiptId, 1, Quantity.Of(1)), new(receipt.ReceiptId, 2, Quantity.Of(1))]));
        Assert.Equal([2.02m, 6.01m], document.Lines.Select(l => l.Value!.Value.ToDecimal()));
        Assert.Equal(Money.Of(102.02m), (await shop.Balance(tea)).Value);
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task What_can_not_be_spread_is_refused_by_name_and_changes_nothing()
    {
        await using var shop = await StockShop.Open();
        var (tea, free) = (await shop.Item("TEA"), await shop.Item("FREE"));
        var receipt = Receipt(shop, "GR12", shop.Clock.Now, (tea, 10, 100), (free, 5, 0));
        await shop.AtTheGate(receipt);
        Task<string?> Refused(LandedCharge charge, params LandedOn[] lines) => shop.Refusal(new LandCosts(Guid.CreateVersion7(), [charge], lines));
        var (first, second) = (new LandedOn(receipt.ReceiptId, 1), new LandedOn(receipt.ReceiptId, 2));
        LandedCharge By(LandedBasis basis, decimal amount = 5) => new(LandedKind.Freight, Money.Of(amount), basis);

        Assert.Equal("inventory.landed-negative", await Refused(By(LandedBasis.Value, -1), first));
        Assert.Equal("inventory.quantity-zero", await Refused(By(LandedBasis.Value, 0), first));
        Assert.Equal("inventory.amount-digits", await Refused(By(LandedBasis.Value, 0.001m), first));
        Assert.Equal("inventory.landed-base-zero", await Refused(By(LandedBasis.Value), second));
        Assert.Equal("inventory.landed-base-zero", await Refused(By(LandedBasis.Manual), first, second));
        Assert.Equal("inventory.landed-base-negative", await Refused(By(LandedBasis.Manual), first with { Part = Quantity.Of(-1) }));
        Assert.Equal("inventory.landed-no-weight", await Refused(By(LandedBasis.Weight), first));
        Assert.Equal("inventory.landed-no-volume", await Refused(By(LandedBasis.Volume), first));
        Assert.Equal("inventory.line-twice", await Refused(By(LandedBasis.Value), first, first));
        Assert.Equal("inventory.receipt-line", await Refused(By(LandedBasis.Value), new LandedOn(receipt.ReceiptId, 3)));
        Assert.Equal("inventory.unknown-receipt", await Refused(By(LandedBasis.Value), new LandedOn(Guid.CreateVersion7(), 1)));
        Assert.Equal("inventory.no-lines", await Refused(By(LandedBasis.Value)));
        Assert.Equal("inventory.no-charges", await shop.Refusal(new LandCosts(Guid.CreateVersion7(), [], [first])));
        Assert.Equal(2, (await shop.Ledger()).Count);
    }

    private static LandCosts Of(Guid receipt, IReadOnlyList<LandedCharge> charges, params int[] lines) =>
        new(Guid.CreateVersion7(), charges, [.. lines.Select(l => new LandedOn(receipt, l))]);

    private static async Task Weigh(StockShop shop, Guid item, decimal kilograms)
    {
        var there = await shop.With<IItemCatalog, ItemInfo?>(async items => await items.Find(item, default));
        await shop.Ask(new SaveItem(
            item, there!.Sku, there.Name, there.Unit, there.QuantityDigits, Costing: there.Costing, Weight: Quantity.Of(kilograms)));
    }
}
