using Monolith.Data;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Audit;

namespace Monolith.Purchasing.Persistence;

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

    public required DateTimeOffset Effective { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public string? DeliveryNote { get; init; }

    public required string ReceivedBy { get; init; }

    public required Money Total { get; init; }

    /// <summary>More than was ordered came in, and was accepted.</summary>
    public bool IsOver { get; init; }

    /// <summary>What a search looks through: numbers, supplier and delivery note in lower case.</summary>
    public required string Find { get; init; }
}

internal sealed class ReceiptLineRow : IAppendOnly
{
    public required Guid ReceiptId { get; init; }

    public required int No { get; init; }

    public required int OrderLineNo { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public required Quantity Quantity { get; init; }

    public required UnitCost UnitPrice { get; init; }

    public required Money Amount { get; init; }

    public required Quantity Over { get; init; }
}
