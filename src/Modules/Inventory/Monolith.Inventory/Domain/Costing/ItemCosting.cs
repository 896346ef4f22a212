using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>How an item's goods are costed: in which order they leave, which of them share a pool, and whether they come in at a standard.
/// </summary>
internal sealed record ItemCosting(CostingMethod Method, PoolScope Scope = PoolScope.Warehouse, bool AtStandard = false)
{
    public static ItemCosting Plain { get; } = new(CostingMethod.Average);

    /// <summary>As the item's row says it.</summary>
    public static ItemCosting Of(CostingMethod method, CostPool pool) => new(
        method,
        method == CostingMethod.Lot || pool == CostPool.Lot ? PoolScope.Lot
            : pool == CostPool.Company ? PoolScope.Company
            : PoolScope.Warehouse,
        method == CostingMethod.Standard);

    public PoolKey KeyOf(Guid item, Guid warehouse, string? lot) => Scope switch
    {
        PoolScope.Company => new(item, Guid.Empty),
        PoolScope.Lot => new(item, warehouse, lot),
        _ => new(item, warehouse),
    };
}

internal enum PoolScope
{
    /// <summary>The goods of an item in one warehouse.</summary>
    Warehouse,

    /// <summary>All goods of an item: transfers then carry no value.</summary>
    Company,

    /// <summary>The goods of one lot in one warehouse.</summary>
    Lot,
}
