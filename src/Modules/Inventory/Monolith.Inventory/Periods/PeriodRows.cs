using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Periods;

/// <summary>The one row that says which days are closed. Read and changed under the ledger's lock.</summary>
internal sealed class PeriodStateRow
{
    public const int Only = 1;

    public required int Id { get; init; }

    /// <summary>The last closed day.</summary>
    public DateOnly ClosedThrough { get; set; }
}

/// <summary>A period was closed: all days up to one, and what the stock was worth at its end.</summary>
internal sealed class PeriodClosingRow : IAppendOnly
{
    public required Guid Id { get; init; }

    /// <summary>The first day that it closed; the calendar's first where nothing was closed before.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly Through { get; init; }

    /// <summary>The stock at its end, and the last ledger row that is in it.</summary>
    public required Guid SnapshotId { get; init; }

    public required long ThroughSequence { get; init; }

    public required Money Value { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public string? Note { get; init; }
}

/// <summary>Somebody asked to open closed days again; a second person does it, or it is given up.</summary>
internal sealed class PeriodReopeningRow
{
    public required Guid Id { get; init; }

    /// <summary>The first day to be open again.</summary>
    public required DateOnly From { get; init; }

    /// <summary>What was closed when it was asked for.</summary>
    public required DateOnly ClosedThrough { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required string AskedById { get; init; }

    public required string AskedByName { get; init; }

    public ReopeningState State { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedById { get; set; }

    public string? DecidedByName { get; set; }

    /// <summary>The last ledger row before they were open again.</summary>
    public long? ThroughSequence { get; set; }

    /// <summary>Rows that had to take effect on a later day and came home.</summary>
    public int RowsHome { get; set; }
}

internal enum ReopeningState
{
    Asked,
    Reopened,
    GivenUp,
}
