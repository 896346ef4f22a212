using Monolith.SharedKernel.Audit;

namespace Monolith.Purchasing.Receipts;

/// <summary>A posted goods receipt.</summary>
internal sealed class ReceiptRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required Guid OrderId { get; init; }

    public required string OrderNumber { get; init; }

    public required Guid SupplierId { get; init; }

    public required string SupplierName { get; init; }

    public required Guid WarehouseId { get; init; }

    public required int Site { get; init; }

    /// <summary>The shop's day of <see cref="Effective"/>.</summary>
    public required DateOnly BusinessDate { get; init; }

    public required DateTimeOffset Effective { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public string? DeliveryNote { get; init; }

    /// <summary>Who posted it.</summary>
    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public required Money Total { get; init; }

    /// <summary>More than was ordered came in, and was accepted.</summary>
    public bool IsOver { get; init; }

    public string AuditSubject => $"receipt:{Number}";

    /// <summary>What a search looks through: numbers, supplier and delivery note in lower case.</summary>
    public required string Find { get; init; }

    public ReceiptInfo ToInfo(IEnumerable<ReceiptLineRow> lines) => new(
        Id, Number, OrderId, OrderNumber, SupplierId, SupplierName, WarehouseId, Effective, DeliveryNote, ActorName, Total,
        [.. lines.OrderBy(l => l.No).Select(l => l.ToInfo())]);
}
