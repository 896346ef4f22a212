using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>Finds where balances fall below zero that were higher before.</summary>
internal sealed class ShortfallFinder(IHistory history)
{
    public List<Shortfall> Found { get; } = [];

    /// <summary>A movement was come by.</summary>
    public void Find(Told told, List<(StepKey Key, CostEntry Entry)> entries, Dictionary<PoolKey, Track> active)
    {
        foreach (var (key, booked) in told.Booked)
        {
            if (active.TryGetValue(key.Pool, out var track)) track.Booked(key.Warehouse, booked.Quantity);
        }

        foreach (var (key, _) in entries) Find(key, active);
        foreach (var key in told.Booked.Keys) Find(key, active);
    }

    /// <summary>No quantity that lies ahead changes by itself: all of them are so much higher or lower.</summary>
    public async Task LookAhead(IEnumerable<Track> open, Position at, CancellationToken ct)
    {
        foreach (var track in open)
        {
            foreach (var (warehouse, moved) in track.Moved().Where(m => m.Quantity.IsNegative))
            {
                var lowest = track.State.At(warehouse) + await history.LowestFrom(track.State.Key, warehouse, at, ct);
                if (lowest.IsNegative) Found.Add(new(track.State.Key, warehouse, lowest));
            }
        }
    }

    private void Find(StepKey key, Dictionary<PoolKey, Track> active)
    {
        if (!active.TryGetValue(key.Pool, out var track)) return;
        var now = track.State.At(key.Warehouse);
        if (now.IsNegative && now < track.Was(key.Warehouse)) Found.Add(new(key.Pool, key.Warehouse, now));
    }
}
