namespace Monolith.Inventory.Domain.Costing;

/// <summary>A pool and how far its history has come: all that costing needs to go on from there.</summary>
/// <param name="number">Its number in the ledger.</param>
/// <param name="lastEffective">The latest moment that it holds a movement of.</param>
internal class PoolState(PoolKey key, long number, Pool pool, DateTimeOffset lastEffective)
{
    // Of a company-wide pool only: elsewhere a pool is in one place.
    private readonly Dictionary<Guid, Quantity> _places = [];

    public PoolKey Key => key;

    public long Number => number;

    public Pool Pool => pool;

    public DateTimeOffset LastEffective { get; private set; } = lastEffective;

    /// <summary>Whether something moved since this was made.</summary>
    public bool Touched { get; private set; }

    public IReadOnlyDictionary<Guid, Quantity> Places => _places;

    /// <summary>Whether something that happened then comes after what the pool already holds.</summary>
    public bool IsLate(DateTimeOffset effective) => effective < LastEffective;

    public void Touch(DateTimeOffset effective)
    {
        Touched = true;
        if (effective > LastEffective) LastEffective = effective;
    }

    /// <summary>What is there in one warehouse.</summary>
    public Quantity At(Guid warehouse) => key.IsCompanyWide ? _places.GetValueOrDefault(warehouse) : pool.Quantity;

    public void Moved(Guid warehouse, Quantity quantity)
    {
        if (key.IsCompanyWide) _places[warehouse] = _places.GetValueOrDefault(warehouse) + quantity;
    }

    public PoolState Copy()
    {
        var copy = new PoolState(key, number, pool.Copy(), LastEffective);
        foreach (var (warehouse, quantity) in _places) copy._places[warehouse] = quantity;
        return copy;
    }
}
