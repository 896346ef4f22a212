using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>Says of one item in one warehouse what a document may do that takes more than there is. A completed ticket always posts.
/// Errors: inventory.unknown-item, inventory.unknown-warehouse</summary>
/// <param name="Policy">Null: what the warehouse says.</param>
[Requires(InventoryPermissions.EditWarehouses)]
public sealed record SetNegativeStock(Guid ItemId, Guid WarehouseId, NegativeStock? Policy) : IRequest<NegativeStockInfo>;

/// <summary>Where an item doesn't go by its warehouses. Errors: inventory.unknown-item</summary>
[Requires(InventoryPermissions.View)]
public sealed record FindNegativeStock(Guid ItemId) : IRequest<IReadOnlyList<NegativeStockInfo>>;

/// <param name="Policy">What counts.</param>
/// <param name="IsOwn">False: it is what the warehouse says.</param>
public sealed record NegativeStockInfo(Guid ItemId, Guid WarehouseId, NegativeStock Policy, bool IsOwn);
