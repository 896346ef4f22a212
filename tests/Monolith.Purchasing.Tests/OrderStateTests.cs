namespace Monolith.Purchasing.Tests;

/// <summary>Which step follows which, for every state there is.</summary>
public sealed class OrderStateTests
{
    [Theory]
    [InlineData(OrderState.Draft, null, "Approved", "Closed", "purchasing.not-approved")]
    [InlineData(OrderState.Approved, "purchasing.not-a-draft", "purchasing.not-a-draft", "Closed", null)]
    [InlineData(OrderState.PartlyReceived, "purchasing.not-a-draft", "purchasing.not-a-draft", "Closed", null)]
    [InlineData(OrderState.Received, "purchasing.not-a-draft", "purchasing.not-a-draft", "purchasing.order-closed", "purchasing.order-closed")]
    [InlineData(OrderState.Closed, "purchasing.not-a-draft", "purchasing.not-a-draft", "purchasing.order-closed", "purchasing.order-closed")]
    public void An_order_is_changed_approved_closed_and_received_only_in_its_time(
        OrderState state, string? changing, string approving, string closing, string? receiving)
    {
        Assert.Equal(changing, Order.RefusesChange(state, "PO-1")?.Code);
        Assert.Equal(approving, Order.Approve(state, "PO-1").ToString());
        Assert.Equal(closing, Order.Close(state, "PO-1").ToString());
        Assert.Equal(receiving, Order.RefusesGoods(state, "PO-1")?.Code);
        Assert.Equal(receiving is null, state.IsOpen());
        Assert.Equal(closing != "Closed", state.IsOver());
    }

    [Theory]
    [InlineData(true, false, OrderState.Received)]
    [InlineData(true, true, OrderState.Received)]
    [InlineData(false, true, OrderState.Closed)]
    [InlineData(false, false, OrderState.PartlyReceived)]
    public void A_receipt_leaves_the_order_received_closed_or_open(bool everythingCame, bool nothingMoreComes, OrderState after) =>
        Assert.Equal(after, Order.AfterReceipt(everythingCame, nothingMoreComes));

    [Fact]
    public void An_order_is_overdue_the_day_after_its_delivery_date_while_it_is_open()
    {
        var due = new DateOnly(2026, 11, 22);
        Assert.False(Order.IsOverdue(OrderState.Approved, due, due));
        Assert.True(Order.IsOverdue(OrderState.Approved, due, due.AddDays(1)));
        Assert.False(Order.IsOverdue(OrderState.Approved, null, due));
        Assert.False(Order.IsOverdue(OrderState.Received, due, due.AddDays(1)));
        Assert.False(Order.IsOverdue(OrderState.Draft, due, due.AddDays(1)));
    }
}
