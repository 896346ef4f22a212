using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Persistence;

/// <summary>When to order an item for a warehouse (at or below the minimum) and how far to fill it up.</summary>
internal sealed class ReorderRule : IVersioned, IAudited
{
    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    public required Quantity Minimum { get; set; }

    public required Quantity Maximum { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"reorder-rule:{ItemId}:{WarehouseId}";
}

/// <summary>Raised when stock fell to its minimum; closed by the run that finds it filled up again.</summary>
internal sealed class ReorderAlert
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    public required Quantity OnHand { get; set; }

    public required Quantity Minimum { get; set; }

    public required Quantity Suggested { get; set; }

    public required DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }
}
