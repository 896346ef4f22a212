using Monolith.SharedKernel.Audit;
using Monolith.Data;

namespace Monolith.Inventory.Snapshots;

/// <summary>What was in stock at the end of a day, as the ledger knew it at a row. True for ever: what is learned later has later
/// rows.</summary>
internal sealed class SnapshotRow : IAppendOnly
{
    public required Guid Id { get; init; }

    /// <summary>The last business day that is in it.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>The last ledger row that it knows.</summary>
    public required long ThroughSequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required int Lines { get; init; }

    public required Money Value { get; init; }
}

internal sealed class SnapshotLineRow : IAppendOnly
{
    public required Guid SnapshotId { get; init; }

    public required long Pool { get; init; }

    public required Guid WarehouseId { get; init; }

    public required Guid ItemId { get; init; }

    public required Quantity Quantity { get; init; }

    public required Money Value { get; init; }
}
