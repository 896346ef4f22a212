using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>A pool that is costed anew, and beside it what was there as the ledger had it.</summary>
internal sealed class Track(PoolState state)
{
    private readonly Dictionary<Guid, Quantity> _was = new(state.Places);

    private int _since;

    public PoolState State => state;

    /// <summary>Movements since the last mark.</summary>
    public int Since => _since;

    public Quantity Was(Guid warehouse) => _was.TryGetValue(warehouse, out var was) ? was : _was[warehouse] = state.At(warehouse);

    public void Booked(Guid warehouse, Quantity quantity) => _was[warehouse] = Was(warehouse) + quantity;

    /// <summary>A movement lies behind: now and then that is worth a mark.</summary>
    public void Passed(Position at, List<(Position At, PoolState State)> marks)
    {
        if (++_since < PoolMarks.Between) return;
        _since = 0;
        marks.Add((at, state.Copy()));
    }

    /// <summary>Before a movement, so that what was there is known of the place it moves.</summary>
    public void Look(Guid warehouse) => Was(warehouse);
}

/// <summary>Where and by which movement a balance fell below zero that was higher before, now or later in order.</summary>
internal sealed record Shortfall(PoolKey Pool, Guid Warehouse, Told Told, Quantity There);
