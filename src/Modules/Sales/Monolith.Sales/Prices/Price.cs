namespace Monolith.Sales.Prices;

/// <summary>A base price of one item, and when it may be set or withdrawn. It is never edited: another one follows it.</summary>
/// <param name="Until">Null: in force until the next base price. Set: a temporary one, in force over any base price.</param>
internal sealed record Price(Guid PriceId, Money Amount, DateTimeOffset From, DateTimeOffset? Until)
{
    public bool IsTemporary => Until is not null;

    /// <summary>Why it can't be set beside the item's other prices. Only an item's first one may begin in the past: nobody was quoted
    /// another.</summary>
    public Error? RefusedBeside(PriceTimeline others, DateTimeOffset now)
    {
        if (Until <= From) return PriceErrors.PriceEndsFirst;
        if (From < now && others.Prices.Count > 0) return PriceErrors.PriceInThePast(From);
        return others.Overlapping(this) is { } other ? PriceErrors.PriceOverlaps(other.From) : null;
    }

    /// <summary>What was or is in force was charged: it stays.</summary>
    public Error? RefusesWithdrawal(DateTimeOffset now) => From <= now ? PriceErrors.PriceBegan : null;
}
