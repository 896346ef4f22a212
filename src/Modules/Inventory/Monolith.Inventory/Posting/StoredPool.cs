using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Posting;

/// <summary>A pool beside the rows it came from, so that only what changed is written back.</summary>
internal sealed class StoredPool(BalanceRow balance, bool isNew, Pool pool, IReadOnlyList<PoolLayer> storedLayers)
    : PoolState(balance.Key, balance.Pool, pool, balance.LastEffective)
{
    public BalanceRow Balance => balance;

    public bool IsNew => isNew;

    public IReadOnlyList<PoolLayer> StoredLayers => storedLayers;

    /// <summary>Place of the movement that moved it last.</summary>
    public long LastPlace { get; private set; }

    public void Moved(long place)
    {
        LastPlace = place;
        balance.SinceMark++;
    }

    /// <summary>Whether what happened then lies in the part that is being costed anew: it is when that comes by.</summary>
    public bool IsOpenAt(Position at) =>
        balance is { OpenMoment: { } moment, OpenPlace: { } place } && new Position(moment, place) <= at;

    /// <summary>How it stands, to begin re-costing from; null where the last one isn't far behind, and while nothing is settled.</summary>
    public PoolMarkRow? Mark()
    {
        if (balance.SinceMark < PoolMarks.Between || LastPlace == 0 || balance.Recosting is not null) return null;
        balance.SinceMark = 0;
        return PoolMarks.Of(balance.Pool, new(LastEffective, LastPlace), this);
    }

    public void WriteBack()
    {
        balance.Quantity = Pool.Quantity;
        balance.Value = Pool.Value + balance.Unsettled;
        balance.CostValue = Pool.LastCost?.Value ?? Money.Zero;
        balance.CostQuantity = Pool.LastCost?.Quantity ?? Quantity.Zero;
        balance.LastEffective = LastEffective;
        balance.NextLayer = Pool.NextLayer;
        balance.Version++;
    }
}
