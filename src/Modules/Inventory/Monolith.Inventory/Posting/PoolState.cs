using Monolith.Inventory.Domain;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Posting;

/// <summary>A pool in memory beside the rows it came from, so that only what changed is written back.</summary>
internal sealed class PoolState(Balance balance, bool isNew, Pool pool, IReadOnlyList<PoolLayer> storedLayers)
{
    public Balance Balance => balance;

    public bool IsNew => isNew;

    public Pool Pool => pool;

    public IReadOnlyList<PoolLayer> StoredLayers => storedLayers;

    public bool Touched { get; private set; }

    public DateTimeOffset LastEffective { get; private set; } = balance.LastEffective;

    /// <summary>Whether something that happened then comes after what the pool already holds.</summary>
    public bool IsLate(DateTimeOffset effective) => effective < LastEffective;

    public void Touch(DateTimeOffset effective)
    {
        Touched = true;
        if (effective > LastEffective) LastEffective = effective;
    }

    public void WriteBack()
    {
        balance.Quantity = pool.Quantity;
        balance.Value = pool.Value;
        balance.CostValue = pool.LastCost?.Value ?? Money.Zero;
        balance.CostQuantity = pool.LastCost?.Quantity ?? Quantity.Zero;
        balance.LastEffective = LastEffective;
        balance.NextLayer = pool.NextLayer;
        balance.Version++;
    }
}
