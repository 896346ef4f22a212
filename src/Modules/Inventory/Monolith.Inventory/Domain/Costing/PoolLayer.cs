namespace Monolith.Inventory.Domain.Costing;

/// <summary>Goods that came in together and wait in line; the lowest number goes first.</summary>
/// <param name="Receipt">The place of the receipt that brought them, wherever they were moved since; 0 where none did.</param>
internal readonly record struct PoolLayer(int Number, Quantity Quantity, Money Value, long Receipt = 0);

/// <summary>Goods on their way from one pool to another: a layer or a part of one.</summary>
internal readonly record struct Part(Money Value, Quantity Quantity, long Receipt = 0);
