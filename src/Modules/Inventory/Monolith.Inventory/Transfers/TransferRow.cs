using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Transfers;

/// <summary>Goods that a place asked another one for. What was shipped and received stands in stock documents, which carry its number.
/// </summary>
internal sealed class TransferRow : IVersioned
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required Guid FromWarehouseId { get; init; }

    public required Guid ToWarehouseId { get; init; }

    public required TransferState State { get; set; }

    public string? Reason { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required string RequestedById { get; init; }

    public required string RequestedBy { get; init; }

    public DateTimeOffset? ShippedAt { get; set; }

    public string? ShippedBy { get; set; }

    public Guid? ShipmentId { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? EndedBy { get; set; }

    /// <summary>Of a difference, or of its cancellation.</summary>
    public string? EndReason { get; set; }

    public Guid? ReceiptId { get; set; }

    /// <summary>What was lost or found on the way.</summary>
    public Guid? DifferenceId { get; set; }

    public long Version { get; set; }

    public void End(TransferState state, string actor, string? reason, DateTimeOffset at) =>
        (State, EndedBy, EndReason, EndedAt) = (state, actor, reason.OrNull(), at);

    public TransferInfo ToInfo() => new(Id, Number, State, ShipmentId, ReceiptId, DifferenceId);
}

/// <param name="ShipmentId">The stock document that took the goods out, as the others.</param>
/// <param name="DifferenceId">What was lost or found on the way.</param>
internal sealed record TransferInfo(
    Guid TransferId, string Number, TransferState State, Guid? ShipmentId, Guid? ReceiptId, Guid? DifferenceId);

internal enum TransferState
{
    Requested,
    Shipped,
    Received,
    Cancelled,
}

internal sealed class TransferLineRow : IAppendOnly
{
    public required Guid TransferId { get; init; }

    public required int No { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>In stock units.</summary>
    public required Quantity Requested { get; init; }
}

/// <summary>What was shipped of a line: a row for each lot or serial number.</summary>
internal sealed class TransferGoodsRow
{
    public required Guid TransferId { get; init; }

    public required int No { get; init; }

    public required int LineNo { get; init; }

    public required Guid ItemId { get; init; }

    public string? Lot { get; init; }

    public string? Serial { get; init; }

    public required Quantity Shipped { get; init; }

    /// <summary>Null while it is under way.</summary>
    public Quantity? Received { get; set; }
}
