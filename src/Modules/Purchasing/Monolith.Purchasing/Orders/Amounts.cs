namespace Monolith.Purchasing.Orders;

/// <summary>What lines are worth. A document's total is the sum of its lines as they are shown, never of unrounded products.</summary>
internal static class Amounts
{
    public const int MostLines = 500;

    /// <summary>So that 500 lines of it still fit into one total.</summary>
    private const decimal Highest = 100_000_000_000m;

    public static readonly Quantity MostQuantity = Quantity.Of(1_000_000);

    /// <summary>Null where the amount is more than a document can hold.</summary>
    public static Money? OfLine(Quantity quantity, UnitCost unitPrice, int digits) =>
        quantity.ToDecimal() * unitPrice.ToDecimal() <= Highest ? Exact.Extend(quantity, unitPrice, digits) : null;
}
