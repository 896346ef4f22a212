namespace Monolith.Sales.Contracts;

/// <summary>The prices in the order in which they changed, for those that keep a copy of them elsewhere.</summary>
public interface IPriceFeed
{
    /// <summary>The items of which a price changed above a number: so many changes, or a few more, since those of one write come
    /// together.</summary>
    Task<PriceChanges> After(long change, int atLeast, CancellationToken ct);

    /// <summary>The prices of items and their packs that are in force at a moment or will be, those under a temporary one too.</summary>
    ValueTask<ILookup<Guid, PriceInfo>> InForce(
        IReadOnlyCollection<(Guid ItemId, string? Unit)> of, DateTimeOffset from, CancellationToken ct);
}

/// <param name="Last">The number up to which these are all changes.</param>
/// <param name="Newest">The highest there is.</param>
public sealed record PriceChanges(IReadOnlyList<Guid> ItemIds, long Last, long Newest)
{
    public bool More => Last < Newest;
}
