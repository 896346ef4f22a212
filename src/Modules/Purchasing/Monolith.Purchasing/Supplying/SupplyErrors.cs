namespace Monolith.Purchasing.Supplying;

internal static class SupplyErrors
{
    public static readonly Error NoSupplier = Error.Conflict(
        "purchasing.no-supplier-of-item", "No active supplier is known for this item: say at the supplier's items who sells it.");
}
