using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>What sales go on from while a pool is being costed anew: the pool as it stood, with what turned out to be there or not. Its
/// quantity is exact; its value is what was known before, and becomes exact in the end.</summary>
internal static class Meanwhile
{
    /// <param name="change">What the pool's rows change by.</param>
    public static (PoolState State, Money Unsettled) Of(StoredState stored, Track track, Money change)
    {
        var state = stored.Now.Copy();
        var all = Quantity.Zero;
        foreach (var (warehouse, quantity) in track.Moved())
        {
            state.Moved(warehouse, quantity);
            all += quantity;
        }

        if (all.IsNegative) state.Pool.Take(-all, null);
        else if (all.IsPositive && change.IsPositive) state.Pool.Put(all, change);
        else if (all.IsPositive) state.Pool.PutAtCurrentCost(all, null);
        return (state, stored.Value + change - state.Pool.Value);
    }
}
