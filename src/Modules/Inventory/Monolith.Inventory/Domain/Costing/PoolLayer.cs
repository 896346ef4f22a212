namespace Monolith.Inventory.Domain.Costing;

/// <summary>Goods that came in together and wait in line; the lowest number goes first.</summary>
internal readonly record struct PoolLayer(int Number, Quantity Quantity, Money Value);
