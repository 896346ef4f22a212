using System.Text.Json;
using Monolith.Data.Model;
using Monolith.Purchasing.Contracts.Events;
using Monolith.SharedKernel;

namespace Monolith.Purchasing.Tests;

public sealed class ReceiptTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Goods_come_in_in_parts_until_everything_is_there(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved();

        var first = await house.Ok(order.Receive(Trade.Came(1, 4), Trade.Came(2, 2.5m)) with { DeliveryNote = " DN-7 " });
        Assert.Equal(("GR-000001", "PO-000001", "DN-7", Money.Of(1.34m) + Money.Of(4.98m)), (first.Number, first.OrderNumber, first.DeliveryNote, first.Total));
        Assert.Equal(OrderState.PartlyReceived, (await house.Ok(new ShowOrder(order.OrderId))).Order.State);

        await house.Ok(order.Receive(Trade.Came(1, 6)));
        var view = await house.Ok(new ShowOrder(order.OrderId));
        Assert.Equal(OrderState.Received, view.Order.State);
        Assert.Equal([Quantity.Of(10), Quantity.Of(2.5m)], view.Order.Lines.Select(l => l.Received));
        Assert.Equal(["GR-000001", "GR-000002"], view.Receipts.Select(r => r.Number));
        Assert.Equal("purchasing.order-closed", (await house.Refused(order.Receive(Trade.Came(1, 1)))).Code);
        Assert.Empty(await house.Findings());
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_event_tells_inventory_what_came_and_what_it_is_worth(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved();
        house.Actor = house.With(PurchasingPermissions.ReceiveGoods);
        var receipt = await house.Ok(order.Receive(Trade.Came(2, 2.5m), Trade.Came(1, 3)));
        Assert.Equal("Ann", receipt.ReceivedBy);

        var row = await house.Ask<PurchasingDbContext, EventRow>(db => db.Set<EventRow>().SingleAsync());
        Assert.Equal("purchasing.goods-received.v1", row.Name);
        var told = JsonSerializer.Deserialize<GoodsReceived>(row.Payload, KernelJson.Options)!;
        Assert.Equal((receipt.ReceiptId, "GR-000001", order.OrderId, Assortment.Main.WarehouseId), (told.ReceiptId, told.Number, told.OrderId, told.WarehouseId));
        Assert.Equal(house.Clock.Now, told.Effective);
        Assert.Equal(("ann", "Ann", 1, new DateOnly(2026, 11, 22)), (told.ActorId, told.ActorName, told.Site, told.BusinessDate));
        Assert.DoesNotContain("null", row.Payload, StringComparison.Ordinal); // room costs nothing
        Assert.Equal(
            [(1, Assortment.Apples.ItemId, Money.Of(4.98m)), (2, Assortment.Pen.ItemId, Money.Of(1.01m))], // 1.005 half away from zero
            told.Lines.Select(l => (l.No, l.ItemId, l.Value)));
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task More_than_ordered_is_taken_in_only_when_accepted_and_is_marked(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved();
        await house.Ok(order.Receive(Trade.Came(1, 8)));

        var tooMuch = order.Receive(Trade.Came(1, 5));
        var refused = await house.Refused(tooMuch);
        Assert.Equal(("purchasing.over-delivery", "lines[0].quantity"), (refused.Code, refused.Field));
        Assert.Equal(("2", "5"), (refused.Args["open"], refused.Args["received"]));

        var accepted = await house.Ok(tooMuch with { AcceptOverDelivery = true });
        Assert.Equal(Quantity.Of(3), Assert.Single(accepted.Lines).Over);
        Assert.True((await house.Ok(new ShowReceipt(accepted.ReceiptId))).IsOver);
        Assert.Equal(OrderState.PartlyReceived, (await house.Ok(new ShowOrder(order.OrderId))).Order.State); // the apples are still to come
        Assert.Empty(await house.Findings());
    }

    [Fact]
    public async Task A_closed_day_takes_no_receipt_and_a_repeat_gets_the_first_answer()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved();
        var yesterday = order.Receive(Trade.Came(1, 1)) with { Effective = house.Clock.Now.AddDays(-1) };
        var first = await house.Ok(yesterday);
        house.Periods.FirstOpen = new DateOnly(2026, 11, 22);

        var refused = await house.Refused(yesterday with { ReceiptId = Guid.CreateVersion7() });
        Assert.Equal(("period.closed", "effective", "2026-11-22"), (refused.Code, refused.Field, refused.Args["firstOpen"]));
        Assert.Equal(first.Number, (await house.Ok(yesterday)).Number);
        await house.Ok(order.Receive(Trade.Came(1, 1)));
    }

    [Fact]
    public async Task Two_lines_of_one_receipt_for_the_same_order_line_count_together()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved();
        Assert.Equal("purchasing.over-delivery", (await house.Refused(order.Receive(Trade.Came(1, 6), Trade.Came(1, 6)))).Code);
        await house.Ok(order.Receive(Trade.Came(1, 6), Trade.Came(1, 4)));
        Assert.Empty(await house.Findings());
    }

    [Fact]
    public async Task Less_than_ordered_closes_the_order_when_nothing_more_will_come()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved();
        await house.Ok(order.Receive(Trade.Came(1, 4)) with { CloseOrder = true });
        Assert.Equal(OrderState.Closed, (await house.Ok(new ShowOrder(order.OrderId))).Order.State);
        Assert.Equal(0, (await house.Ok(new ListArrivals(new()))).Total);
        Assert.Empty(await house.Findings());
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_receipt_sent_twice_is_one_receipt_and_another_under_its_id_is_refused(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved();
        var receive = order.Receive(Trade.Came(1, 10), Trade.Came(2, 2.5m));
        var first = await house.Ok(receive);
        var rows = await house.Rows();
        Assert.Equal(first.Number, (await house.Ok(receive)).Number); // although the order is complete by now
        Assert.Equal(rows, await house.Rows());
        Assert.Equal("request.id-reused", (await house.Refused(receive with { DeliveryNote = "other" })).Code);
    }

    [Fact]
    public async Task Who_may_not_see_costs_sees_quantities_only()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved();
        house.Actor = house.With(PurchasingPermissions.View, PurchasingPermissions.ReceiveGoods);
        var receipt = await house.Ok(order.Receive(Trade.Came(1, 4)));
        Assert.Equal((null, null, null), (receipt.Total, receipt.Lines[0].Amount, receipt.Lines[0].UnitPrice));

        var view = await house.Ok(new ShowOrder(order.OrderId));
        Assert.Null(view.Order.Total);
        Assert.All(view.Order.Lines, l => Assert.Equal((null, null), (l.Amount, l.UnitPrice)));
        Assert.Null(view.Changes);
        Assert.Null((await house.Ok(new ListOrders(new()))).Items[0].Total);
        Assert.Null((await house.Ok(new ListReceipts(new()))).Items[0].Total);

        house.Actor = house.With(PurchasingPermissions.View, InventoryPermissions.ViewCosts);
        Assert.Equal(Money.Of(1.34m), (await house.Ok(new ShowReceipt(receipt.ReceiptId))).Receipt.Total);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Receipts_at_the_same_time_lose_nothing(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved(await house.Draft(Trade.Line(Assortment.Pen, 16, 1)));
        var done = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => house.Send(order.Receive(Trade.Came(1, 1))))));

        Assert.All(done, r => Assert.True(r.IsOk, r.Error?.Code));
        Assert.Equal(16, done.Select(r => r.Value.Number).Distinct().Count());
        var after = (await house.Ok(new ShowOrder(order.OrderId))).Order;
        Assert.Equal((OrderState.Received, Quantity.Of(16)), (after.State, after.Lines[0].Received));
        Assert.Empty(await house.Findings());
    }
}
