namespace Monolith.Inventory.Domain.Costing;

/// <summary>What a pool is: the goods of one item in one warehouse share one cost; those of a lot, where the item is costed by lot; all of
/// them, where it is costed company-wide.</summary>
/// <param name="Warehouse">Empty: all warehouses share the pool.</param>
/// <param name="Lot">Null: all lots share the pool.</param>
internal readonly record struct PoolKey(Guid Item, Guid Warehouse, string? Lot = null)
{
    public bool IsCompanyWide => Warehouse == Guid.Empty;
}
