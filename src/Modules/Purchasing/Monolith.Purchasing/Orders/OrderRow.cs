namespace Monolith.Purchasing.Orders;

/// <summary>A purchase order as it is stored.</summary>
internal sealed class OrderRow : IVersioned
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required Guid SupplierId { get; set; }

    public required Guid WarehouseId { get; set; }

    public OrderState State { get; set; }

    public required int Site { get; init; }

    /// <summary>Its business date: the shop's day it was placed.</summary>
    public required DateOnly OrderDate { get; set; }

    public DateOnly? DeliveryDate { get; set; }

    public string? Note { get; set; }

    public Money Total { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made the draft.</summary>
    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public DateTimeOffset? ApprovedAt { get; set; }

    public string? ApprovedById { get; set; }

    public string? ApprovedBy { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosedById { get; set; }

    public string? ClosedBy { get; set; }

    public string? CloseReason { get; set; }

    /// <summary>Goods receipts so far. Each one changes this row, so the version guards the lines too.</summary>
    public int Receipts { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"order:{Number}";

    public OrderInfo ToInfo(string supplierName, IEnumerable<OrderLineRow> lines) => new(
        Id, Number, SupplierId, supplierName, WarehouseId, State, OrderDate, DeliveryDate, Note, Total,
        [.. lines.OrderBy(l => l.No).Select(l => l.ToInfo())], ApprovedAt, ApprovedBy, Version);
}
