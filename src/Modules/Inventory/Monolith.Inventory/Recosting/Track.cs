using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>A pool that is costed anew, and beside it what was there as the ledger had it.</summary>
/// <param name="state">As it stands where the sweep is.</param>
/// <param name="from">Where the sweep came to it.</param>
/// <param name="cause">Whose doing it is; 0: the change's that the sweep is for.</param>
internal sealed class Track(PoolState state, Position from, long cause)
{
    private readonly Dictionary<Guid, Quantity> _was = new(state.Places);

    private int _since;

    public PoolState State => state;

    public Position From => from;

    public long Cause => cause;

    /// <summary>Where its movements have to be read on; null: all are known.</summary>
    public Position? Rest { get; set; }

    /// <summary>The last of its movements that is known.</summary>
    public Position Last { get; set; } = Position.Start;

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

    /// <summary>Whether something of it lies ahead.</summary>
    public bool IsOpen(Position at) => Rest is not null || Last >= at;

    /// <summary>Where there is more or less now than the ledger had.</summary>
    public IEnumerable<(Guid Warehouse, Quantity Quantity)> Moved()
    {
        // A pool that isn't the company's is in one place, whatever other places its movements name.
        if (!state.Key.IsCompanyWide) return Difference(state.Key.Warehouse) is { IsZero: false } all ? [(state.Key.Warehouse, all)] : [];
        return _was.Keys.ToList().Select(w => (w, Difference(w))).Where(m => !m.Item2.IsZero);
    }

    private Quantity Difference(Guid warehouse) => state.At(warehouse) - Was(warehouse);
}

/// <summary>Where a balance fell below zero that was higher before, now or later in order.</summary>
internal sealed record Shortfall(PoolKey Pool, Guid Warehouse, Quantity There);
