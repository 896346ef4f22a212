namespace Monolith.Inventory.Reordering;

/// <summary>Raised when stock fell to its minimum; closed by the run that finds it filled up again.</summary>
internal sealed class ReorderAlertRow
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
