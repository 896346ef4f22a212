namespace Monolith.Purchasing.Orders;

/// <summary>A purchase order's states, its limits and the rules of its deliveries. A draft is approved; goods come in against it, in one
/// receipt or several; it ends received when everything came, or closed when less did.</summary>
internal static class Order
{
    public const int MostLines = 500;

    public static readonly Quantity MostQuantity = Quantity.Of(1_000_000);

    /// <summary>So that 500 lines of it still fit into one total.</summary>
    private const decimal HighestAmount = 100_000_000_000m;

    /// <summary>Goods are still to come.</summary>
    public static bool IsOpen(this OrderState state) => state is OrderState.Approved or OrderState.PartlyReceived;

    /// <summary>Nothing happens to it any more.</summary>
    public static bool IsOver(this OrderState state) => state is OrderState.Received or OrderState.Closed;

    public static bool IsOverdue(OrderState state, DateOnly? delivery, DateOnly today) => state.IsOpen() && delivery < today;

    /// <summary>0 where the goods are not due yet, or nobody said when.</summary>
    public static int DaysLate(DateOnly? delivery, DateOnly today) => delivery < today ? today.DayNumber - delivery.Value.DayNumber : 0;

    /// <summary>Its lines stay as they are once somebody approved them.</summary>
    public static Error? RefusesChange(OrderState state, string number) => state == OrderState.Draft ? null : OrderErrors.NotADraft(number);

    public static Result<OrderState> Approve(OrderState state, string number) =>
        state == OrderState.Draft ? OrderState.Approved : OrderErrors.NotADraft(number);

    public static Result<OrderState> Close(OrderState state, string number) =>
        state.IsOver() ? OrderErrors.OrderClosed(number, state) : OrderState.Closed;

    /// <summary>Goods come in only against an order that is approved and not over.</summary>
    public static Error? RefusesGoods(OrderState state, string number) => state switch
    {
        OrderState.Draft => OrderErrors.NotApproved(number),
        OrderState.Received or OrderState.Closed => OrderErrors.OrderClosed(number, state),
        _ => null,
    };

    /// <param name="nothingMoreComes">What is still open is given up.</param>
    public static OrderState AfterReceipt(bool everythingCame, bool nothingMoreComes) =>
        everythingCame ? OrderState.Received : nothingMoreComes ? OrderState.Closed : OrderState.PartlyReceived;

    /// <summary>Its goods never came: it waits for them again, unless somebody said that nothing more will come.</summary>
    public static OrderState AfterCancelledReceipt(OrderState state, bool nothingCame) => state == OrderState.Closed ? state
        : nothingCame ? OrderState.Approved : OrderState.PartlyReceived;

    /// <summary>What is still to come of a line; zero where as much or more came.</summary>
    public static Quantity StillOpen(Quantity ordered, Quantity received) => received < ordered ? ordered - received : Quantity.Zero;

    public static Quantity StillOpen(this OrderLineInfo line) => StillOpen(line.Quantity, line.Received);

    /// <summary>How much of an arrival is more than was ordered, after what came before it.</summary>
    public static Quantity Over(Quantity ordered, Quantity receivedBefore, Quantity arriving)
    {
        var open = StillOpen(ordered, receivedBefore);
        return arriving > open ? arriving - open : Quantity.Zero;
    }

    /// <summary>The over-delivery rule: more than was ordered comes in only where whoever receives it accepts it, and is marked.</summary>
    public static bool RefusesOverDelivery(Quantity over, bool accepted) => over.IsPositive && !accepted;

    /// <summary>What a line is worth, rounded once to the currency's digits; null where that is more than a document can hold.
    /// A document's total is the sum of its lines as they are shown, never of unrounded products.</summary>
    public static Money? AmountOf(Quantity quantity, UnitCost unitPrice, int digits) =>
        quantity.ToDecimal() * unitPrice.ToDecimal() <= HighestAmount ? Exact.Extend(quantity, unitPrice, digits) : null;

    /// <inheritdoc cref="AmountOf(Quantity, UnitCost, int)"/>
    /// <param name="quantity">In stock units.</param>
    /// <param name="unitPrice">Of one pack.</param>
    /// <param name="packSize">Stock units in a pack; null: the price is of the stock unit.</param>
    public static Money? AmountOf(Quantity quantity, UnitCost unitPrice, Quantity? packSize, int digits) => packSize is not { } size
        ? AmountOf(quantity, unitPrice, digits)
        : quantity.ToDecimal() * unitPrice.ToDecimal() / size.ToDecimal() <= HighestAmount
            ? Exact.Extend(quantity, unitPrice, size, digits)
            : null;

    /// <summary>What one unit costs where another was priced; at six decimals, for the eye.</summary>
    /// <param name="pricedSize">Stock units in the unit that was priced.</param>
    /// <param name="size">Stock units in the unit that is asked for.</param>
    /// <returns>Null where that is more than a cost can be.</returns>
    public static UnitCost? PriceOf(UnitCost unitPrice, Quantity pricedSize, Quantity size)
    {
        if (pricedSize == size) return unitPrice;
        if (unitPrice.ToDecimal() * size.ToDecimal() / pricedSize.ToDecimal() > UnitCost.Max.ToDecimal()) return null;
        return UnitCost.FromScaled(Exact.MulDivHalfAway(unitPrice.Scaled, size.Scaled, pricedSize.Scaled));
    }
}
