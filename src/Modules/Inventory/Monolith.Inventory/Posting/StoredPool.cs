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

    /// <summary>How it stands, to begin re-costing from; null where the last one isn't far behind.</summary>
    public PoolMarkRow? Mark()
    {
        if (balance.SinceMark < PoolMarks.Between || LastPlace == 0) return null;
        balance.SinceMark = 0;
        return PoolMarks.Of(balance.Pool, new(LastEffective, LastPlace), this);
    }

    public void WriteBack()
    {
        balance.Quantity = Pool.Quantity;
        balance.Value = Pool.Value;
        balance.CostValue = Pool.LastCost?.Value ?? Money.Zero;
        balance.CostQuantity = Pool.LastCost?.Quantity ?? Quantity.Zero;
        balance.LastEffective = LastEffective;
        balance.NextLayer = Pool.NextLayer;
        balance.Version++;
    }
}
