using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>What the ledger holds, in the order that costs follow.</summary>
internal interface IHistory
{
    int Digits { get; }

    /// <summary>A pool as it stood just before: a copy of the caller's own.</summary>
    ValueTask<PoolState> Before(PoolKey pool, Position at, CancellationToken ct);

    /// <summary>A pool's movements from a position on, itself included, in order, as many as are read at once.</summary>
    ValueTask<Stretch> From(PoolKey pool, Position at, CancellationToken ct);

    /// <summary>Where the next count of a pool is, from a position on; null: there is none.</summary>
    ValueTask<Position?> NextCount(PoolKey pool, Position at, CancellationToken ct);

    /// <summary>The lowest that what is there will change by from a position on, as booked; zero where it never falls.</summary>
    ValueTask<Quantity> LowestFrom(PoolKey pool, Guid warehouse, Position at, CancellationToken ct);

    /// <summary>A movement with what it booked in one more pool, where it was read by another.</summary>
    ValueTask<Told> Whole(Told told, PoolKey pool, CancellationToken ct);

    /// <summary>The pools that an item has.</summary>
    ValueTask<IReadOnlyList<PoolKey>> PoolsOf(Guid item, CancellationToken ct);

    ValueTask<Told?> Find(long place, CancellationToken ct);

    /// <summary>What comes back, goes back or is written off of a movement, in order.</summary>
    ValueTask<IReadOnlyList<Told>> ReturnsOf(long place, CancellationToken ct);

    /// <summary>The item's standards, in order; the first may be from the beginning.</summary>
    ValueTask<IReadOnlyList<(Position From, CostPair Cost)>> Standards(Guid item, CancellationToken ct);
}

/// <param name="Rest">Where to read on; null: that was all.</param>
internal sealed record Stretch(IReadOnlyList<Told> Told, Position? Rest);
