namespace Monolith.Inventory.Contracts;

/// <summary>The items in the order in which they changed, for those that keep a copy of them elsewhere.</summary>
public interface IItemFeed
{
    /// <summary>What changed above a number: so many items, or a few more, since the changes of one write come together.</summary>
    /// <param name="change">The last number that was seen; -1: all.</param>
    Task<ItemChanges> After(long change, int atLeast, CancellationToken ct);
}

/// <param name="Items">As they are now, those not in use too.</param>
/// <param name="Gone">Taken back: there are no such items any more.</param>
/// <param name="Last">The number up to which these are all changes.</param>
/// <param name="Newest">The highest there is.</param>
public sealed record ItemChanges(IReadOnlyList<ItemInfo> Items, IReadOnlyList<Guid> Gone, long Last, long Newest)
{
    public bool More => Last < Newest;
}
