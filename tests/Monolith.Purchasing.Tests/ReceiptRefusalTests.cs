namespace Monolith.Purchasing.Tests;

/// <summary>What can't be received, and why.</summary>
public sealed class ReceiptRefusalTests
{
    [Fact]
    public async Task What_can_not_have_come_is_refused_and_leaves_nothing_behind()
    {
        await using var house = await PurchasingHouse.Open();
        var draft = await house.PensAndApples();
        await house.Ok(draft);
        var unapproved = new ReceiveGoods(Guid.CreateVersion7(), draft.OrderId, [Trade.Came(1, 1)]);
        Assert.Equal("purchasing.not-approved", (await house.Refused(unapproved)).Code);

        var order = await house.Ok(new ApproveOrder(draft.OrderId));
        Assert.Equal("purchasing.unknown-order", (await house.Refused(unapproved with { OrderId = Guid.CreateVersion7() })).Code);
        Assert.Equal(("purchasing.unknown-line", "lines[1].orderLineNo"), At(await house.Refused(order.Receive(Trade.Came(1, 1), Trade.Came(3, 1)))));
        Assert.Equal(("purchasing.quantity-digits", "lines[0].quantity"), At(await house.Refused(order.Receive(Trade.Came(1, 0.5m)))));
        Assert.Equal(("input.out-of-range", "lines[0].quantity"), At(await house.Refused(order.Receive(Trade.Came(1, 0)))));
        Assert.Equal(("input.out-of-range", "lines[0].quantity"), At(await house.Refused(order.Receive(Trade.Came(1, -3)))));
        Assert.Equal(("input.out-of-range", "lines[0].quantity"), At(await house.Refused(order.Receive(Trade.Came(1, 1_000_001)))));
        Assert.Equal(("input.required", "lines"), At(await house.Refused(order.Receive())));
        Assert.Equal(("purchasing.not-yet-received", "effective"), At(await house.Refused(order.Receive(Trade.Came(1, 1)) with { Effective = house.Clock.Now.AddHours(1) })));
        Assert.Equal("purchasing.unknown-receipt", (await house.Refused(new ShowReceipt(Guid.CreateVersion7()))).Code);
    }

    [Fact]
    public async Task An_amount_that_no_document_holds_is_refused_also_on_arrival()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved(await house.Draft(Trade.Line(Assortment.Pen, 1000, 100_000_000)));
        var refused = await house.Refused(order.Receive(Trade.Came(1, 1001)) with { AcceptOverDelivery = true });
        Assert.Equal("purchasing.amount-range", refused.Code);
    }

    [Fact]
    public async Task A_receipt_of_the_past_needs_the_right_to_back_date()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved();
        var yesterday = order.Receive(Trade.Came(1, 1)) with { Effective = house.Clock.Now.AddDays(-1) };
        house.Actor = house.With(PurchasingPermissions.ReceiveGoods);
        Assert.Equal("purchasing.back-dating", (await house.Refused(yesterday)).Code);
        house.Actor = house.With(PurchasingPermissions.ReceiveGoods, InventoryPermissions.BackDate);
        Assert.Equal(house.Clock.Now.AddDays(-1), (await house.Ok(yesterday)).Effective);
    }

    [Fact]
    public async Task A_repeat_that_comes_late_gets_the_first_answer_whoever_may_back_date()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved();
        house.Actor = house.With(PurchasingPermissions.ReceiveGoods);
        var receipt = order.Receive(Trade.Came(1, 1)) with { Effective = house.Clock.Now };
        var first = await house.Ok(receipt);

        house.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(first.Number, (await house.Ok(receipt)).Number);
    }

    private static (string Code, string? Field) At(Error error) => (error.Code, error.Field);
}
