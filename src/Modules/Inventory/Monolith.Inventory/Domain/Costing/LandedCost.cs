namespace Monolith.Inventory.Domain.Costing;

/// <summary>Freight, duty and the like, spread over the receipts they were paid for.</summary>
internal static class LandedCost
{
    /// <summary>To the last cent, by largest remainder; ties go to the earlier line.</summary>
    public static Result<IReadOnlyList<Money>> Split(Money amount, long[] bases, int digits)
    {
        if (amount.IsNegative)
            return Error.Invalid("inventory.landed-negative", "A cost that is spread over receipts is zero or above.").At("amount");
        if (bases.Any(b => b < 0))
            return Error.Invalid("inventory.landed-base-negative",
                "A line has a base below zero: nothing can be spread over it.").At("lines");
        if (bases.All(b => b == 0))
            return Error.Invalid("inventory.landed-base-zero",
                "The lines have nothing to spread the cost by: their bases add up to zero.").At("lines");
        return Result.Of<IReadOnlyList<Money>>(Exact.Allocate(amount, bases, digits));
    }
}
