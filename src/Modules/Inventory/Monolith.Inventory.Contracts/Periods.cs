using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>Closes everything up to a day, stock and books: nothing takes effect in it any more, by anyone. The same id again gets the
/// first answer. Errors: period.not-over, period.already-closed, period.stands-open (each thing is one of its others),
/// period.moved-meanwhile</summary>
/// <param name="Through">The last day to close; it must be over.</param>
[Requires(InventoryPermissions.ClosePeriods)]
public sealed record ClosePeriod(Guid ClosingId, DateOnly Through, string? Note = null) : IRequest<PeriodClosingInfo>;

public sealed record PeriodClosingInfo
{
    public required Guid ClosingId { get; init; }

    /// <summary>The first day that it closed.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly Through { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public string? Note { get; init; }

    /// <summary>What the stock was worth at its end; null where the reader may not see costs.</summary>
    public Money? Value { get; init; }

    /// <summary>The last ledger row that was known then.</summary>
    public required long ThroughSequence { get; init; }
}

/// <summary>Asks to open closed days again, from one on. A second person does it. Errors: period.not-closed, period.reopening-asked
/// </summary>
[Requires(InventoryPermissions.ReopenPeriods)]
public sealed record AskReopening(Guid ReopeningId, DateOnly From, string Reason) : IRequest<PeriodReopeningInfo>;

/// <summary>Opens the days that somebody else asked for, or gives the request up (who asked may do that too).
/// Errors: period.unknown-reopening, period.reopening-decided, period.second-person, period.closed-since</summary>
[Requires(InventoryPermissions.ReopenPeriods)]
public sealed record DecideReopening(Guid ReopeningId, bool Reopen) : IRequest<PeriodReopeningInfo>;

/// <param name="State">Asked, Reopened or GivenUp.</param>
/// <param name="RowsHome">Ledger rows that had to take effect on a later day and came home.</param>
public sealed record PeriodReopeningInfo(
    Guid ReopeningId, DateOnly From, DateOnly ClosedThrough, string Reason, string State, DateTimeOffset AskedAt, string AskedBy,
    string AskedById, DateTimeOffset? DecidedAt, string? DecidedBy, int RowsHome);
