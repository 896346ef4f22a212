namespace Monolith.Inventory.LandedCosts;

/// <summary>What can be wrong with a cost that is to be spread over receipts.</summary>
internal static class LandedErrors
{
    public static Error NoMeasure(string sku, LandedBasis basis) => Error.Invalid(
        basis == LandedBasis.Weight ? "inventory.landed-no-weight" : "inventory.landed-no-volume",
        $"{sku} has no {(basis == LandedBasis.Weight ? "weight" : "volume")}: enter it on the item, or spread the cost by something else.")
        .With("sku", sku);

    public static readonly Error PartNegative = Error.Invalid(
        "inventory.landed-base-negative", "A line has a base below zero: nothing can be spread over it.");
}
