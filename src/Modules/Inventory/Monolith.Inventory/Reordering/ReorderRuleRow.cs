using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Reordering;

/// <summary>When to order an item for a warehouse (at or below the minimum) and how far to fill it up.</summary>
internal sealed class ReorderRuleRow : IVersioned, IAudited
{
    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    public required Quantity Minimum { get; set; }

    public required Quantity Maximum { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"reorder-rule:{ItemId}:{WarehouseId}";
}
