namespace Monolith.Inventory.Domain.Costing;

/// <summary>What a pool is: the goods of one item in one warehouse share one cost; those of a lot, where the item is costed by lot.</summary>
/// <param name="Lot">Null: all lots share the pool.</param>
internal readonly record struct PoolKey(Guid Item, Guid Warehouse, string? Lot = null);
