using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.StockDocuments.ReturnToSupplier;
using Monolith.Inventory.Tests.Support;
using Monolith.Purchasing.Contracts.Events;
using static Monolith.Inventory.Tests.Support.GoodsReceiptsOfTests;

namespace Monolith.Inventory.Tests.Documents;

/// <summary>A goods receipt that is taken back never came.</summary>
public sealed class ReceiptCancelledTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Its_goods_leave_the_stock_and_what_followed_is_costed_again(EngineKind engine)
    {
        // 10 at 10 and a wrong 10 at 30: 4 went out at 20 each. Without the wrong one they cost 40, and 6 are left at 60.
        await using var shop = await StockShop.Open(engine);
        var (tea, till) = (await shop.Item("TEA"), new Till(shop));
        await shop.AtTheGate(Receipt(shop, "GR20", shop.Clock.Now, (tea, 10, 100)));
        var wrong = Receipt(shop, "GR21", shop.Clock.Now, (tea, 10, 300));
        await shop.AtTheGate(wrong);
        shop.Clock.Now += TimeSpan.FromHours(1);
        await shop.AtTheTills(till.Ticket(Till.Sold(tea, 4)));
        shop.Clock.Now += TimeSpan.FromHours(1);
        Assert.Null(await shop.With<IReceiptStock, Error?>(stock => stock.RefusesCancelling(wrong.ReceiptId, default)));
        Assert.Equal(Money.Of(320), (await shop.Balance(tea)).Value);

        await shop.AtTheGate(Cancelled(wrong));
        Assert.Equal((Quantity.Of(6), Money.Of(60)), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
        Assert.Equal(0, await shop.Parked());
        Assert.Equal(
            Money.Of(-100), Money.Sum((await shop.Ledger()).Where(r => r.Contra == ContraAccount.GoodsReceived).Select(r => -r.Value)));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task One_that_comes_and_goes_in_one_breath_leaves_nothing(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        var receipt = Receipt(shop, "GR22", shop.Clock.Now, (tea, 10, 100));
        await shop.AtTheGate(receipt, Cancelled(receipt));
        Assert.Equal((Quantity.Zero, Money.Zero), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
        Assert.Equal(0, await shop.Parked());
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task Whose_goods_went_back_or_were_used_where_that_is_forbidden_can_not_be_cancelled()
    {
        await using var shop = await StockShop.Open(negative: NegativeStock.Forbid);
        var (tea, rice) = (await shop.Item("TEA"), await shop.Item("RICE"));
        var (first, second) = (Receipt(shop, "GR23", shop.Clock.Now, (tea, 10, 100)), Receipt(shop, "GR24", shop.Clock.Now, (rice, 5, 50)));
        await shop.AtTheGate(first, second);
        shop.Clock.Now += TimeSpan.FromHours(1);
        await shop.Ask(new ReturnToSupplier(
            Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1), ReceiptLine: 1)], "spoilt", first.ReceiptId));
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(rice, Quantity.Of(5))]));
        Task<Error?> Refuses(Guid receipt) => shop.With<IReceiptStock, Error?>(stock => stock.RefusesCancelling(receipt, default));
        Assert.Equal("inventory.has-returns", (await Refuses(first.ReceiptId))?.Code);
        Assert.Equal("inventory.goods-used", (await Refuses(second.ReceiptId))?.Code);
    }

    private static GoodsReceiptCancelled Cancelled(GoodsReceived r) => new(
        r.ReceiptId, r.Number, "li", "Li Na", r.Site, r.BusinessDate, r.Effective, "never came");
}
