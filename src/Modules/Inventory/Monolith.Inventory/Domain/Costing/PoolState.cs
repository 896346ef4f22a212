namespace Monolith.Inventory.Domain.Costing;

/// <summary>A pool and how far its history has come: all that costing needs to go on from there.</summary>
/// <param name="number">Its number in the ledger.</param>
/// <param name="lastEffective">The latest moment that it holds a movement of.</param>
internal abstract class PoolState(PoolKey key, long number, Pool pool, DateTimeOffset lastEffective)
{
    public PoolKey Key => key;

    public long Number => number;

    public Pool Pool => pool;

    public DateTimeOffset LastEffective { get; private set; } = lastEffective;

    /// <summary>Whether something moved since this was made.</summary>
    public bool Touched { get; private set; }

    /// <summary>Whether something that happened then comes after what the pool already holds.</summary>
    public bool IsLate(DateTimeOffset effective) => effective < LastEffective;

    public void Touch(DateTimeOffset effective)
    {
        Touched = true;
        if (effective > LastEffective) LastEffective = effective;
    }
}
