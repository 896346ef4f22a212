using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>Says when to order an item for a warehouse and how far to fill it up.
/// Errors: inventory.unknown-item, inventory.unknown-warehouse, inventory.service-item, inventory.quantity-digits, inventory.maximum-not-above-minimum,
/// concurrency.changed</summary>
[Requires(InventoryPermissions.EditReorderRules)]
public sealed record SaveReorderRule(Guid ItemId, Guid WarehouseId, Quantity Minimum, Quantity Maximum, long? IfVersion = null) : IRequest<ReorderRuleInfo>;

public sealed record ReorderRuleInfo(Guid ItemId, Guid WarehouseId, Quantity Minimum, Quantity Maximum, long Version) : IHasVersion;
