using Monolith.Data.Model;
using Monolith.Purchasing.Receipts.CancelReceipt;
using Monolith.Purchasing.Receipts.ListReceipts;
using Monolith.SharedKernel;

namespace Monolith.Purchasing.Tests;

/// <summary>A wrong goods receipt is taken back, and its order waits for the goods again.</summary>
public sealed class CancelReceiptTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_order_waits_again_and_the_stock_is_told(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved();
        var first = await house.Ok(order.Receive(Trade.Came(1, 4)));
        var second = await house.Ok(order.Receive(Trade.Came(1, 6), Trade.Came(2, 2.5m)));
        Assert.Equal(OrderState.Received, (await house.Ok(new ShowOrder(order.OrderId))).Order.State);

        var cancel = new CancelReceipt(Guid.CreateVersion7(), second.ReceiptId, "counted twice");
        Assert.Equal(second.Number, (await house.Ok(cancel)).Number);
        Assert.Equal(second.Number, (await house.Ok(cancel)).Number);
        var view = await house.Ok(new ShowOrder(order.OrderId));
        Assert.Equal(OrderState.PartlyReceived, view.Order.State);
        Assert.Equal([Quantity.Of(4), Quantity.Zero], view.Order.Lines.Select(l => l.Received));
        Assert.Equal("counted twice", (await house.Ok(new ShowReceipt(second.ReceiptId))).Cancellation!.Reason);
        Assert.NotNull((await house.Ok(new ListReceipts(new()))).Items.Single(r => r.ReceiptId == second.ReceiptId).Cancelled);
        var told = await house.Ask<PurchasingDbContext, List<string>>(db => db.Set<EventRow>().OrderBy(e => e.Id).Select(e => e.Name).ToListAsync());
        Assert.Equal("purchasing.goods-receipt-cancelled.v1", told[^1]);
        Assert.Equal(3, told.Count);

        Assert.Equal("purchasing.receipt-cancelled", (await house.Refused(cancel with { CancellationId = Guid.CreateVersion7() })).Code);
        await house.Ok(new CancelReceipt(Guid.CreateVersion7(), first.ReceiptId, "the other one too"));
        Assert.Equal(OrderState.Approved, (await house.Ok(new ShowOrder(order.OrderId))).Order.State);
        Assert.Empty(await house.Findings());
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Where_its_goods_were_used_it_stays(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved();
        var receipt = await house.Ok(order.Receive(Trade.Came(1, 4)));
        house.Stock.Used.Add(receipt.ReceiptId);
        var cancel = new CancelReceipt(Guid.CreateVersion7(), receipt.ReceiptId, "wrong");
        Assert.Equal("inventory.goods-used", (await house.Refused(cancel)).Code);
        Assert.Equal("purchasing.unknown-receipt", (await house.Refused(cancel with { ReceiptId = Guid.CreateVersion7() })).Code);
        Assert.Equal(Quantity.Of(4), (await house.Ok(new ShowOrder(order.OrderId))).Order.Lines[0].Received);
    }
}
