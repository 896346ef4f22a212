using Monolith.SharedKernel.Audit;

namespace Monolith.Purchasing.Receipts;

/// <summary>A goods receipt that was taken back.</summary>
internal sealed class ReceiptCancellationRow : IAppendOnly
{
    public required Guid ReceiptId { get; init; }

    public required Guid CancellationId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public ReceiptCancellation ToInfo(string number) => new(ReceiptId, number, Reason, ActorName, Recorded);
}

internal sealed record ReceiptCancellation(Guid ReceiptId, string Number, string Reason, string ActorName, DateTimeOffset Recorded);
