using Monolith.Purchasing.Contracts;
using Monolith.SharedKernel;
using Monolith.Data;

namespace Monolith.Purchasing.Persistence;

internal sealed class OrderRow : IVersioned
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required Guid SupplierId { get; set; }

    public required Guid WarehouseId { get; set; }

    public OrderState State { get; set; }

    public required DateOnly OrderDate { get; set; }

    public DateOnly? DeliveryDate { get; set; }

    public string? Note { get; set; }

    public Money Total { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? ApprovedAt { get; set; }

    public string? ApprovedBy { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosedBy { get; set; }

    public string? CloseReason { get; set; }

    /// <summary>Goods receipts so far. Each one changes this row, so the version guards the lines too.</summary>
    public int Receipts { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"order:{Number}";
}

internal sealed class OrderLineRow
{
    public required Guid OrderId { get; init; }

    public required int No { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    /// <summary>As the item was called when it was ordered.</summary>
    public required string Name { get; init; }

    public required string Unit { get; init; }

    public required Quantity Quantity { get; init; }

    public required UnitCost UnitPrice { get; init; }

    public required Money Amount { get; init; }

    public Quantity Received { get; set; }

    /// <summary>What a search looks through: SKU and names in lower case.</summary>
    public required string Find { get; init; }
}
