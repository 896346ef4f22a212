namespace Monolith.Purchasing.Orders;

/// <summary>How what came in compares with what was ordered.</summary>
internal static class Deliveries
{
    /// <summary>What is still to come of a line; zero where as much or more came.</summary>
    public static Quantity Open(Quantity ordered, Quantity received) => received < ordered ? ordered - received : Quantity.Zero;

    /// <summary>How much of an arrival is more than was ordered, after what came before it.</summary>
    public static Quantity Over(Quantity ordered, Quantity receivedBefore, Quantity arriving)
    {
        var open = Open(ordered, receivedBefore);
        return arriving > open ? arriving - open : Quantity.Zero;
    }

    /// <summary>The order's state after a receipt.</summary>
    public static OrderState StateAfter(bool everythingCame, bool closed) =>
        everythingCame ? OrderState.Received : closed ? OrderState.Closed : OrderState.PartlyReceived;
}
