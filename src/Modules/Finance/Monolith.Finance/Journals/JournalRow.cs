namespace Monolith.Finance.Journals;

/// <summary>A journal: a numbered bundle of balanced sets. Its entries are append-only; only its state changes, once.</summary>
internal sealed class JournalRow
{
    public required Guid Id { get; init; }

    public required string Number { get; set; }

    public required int Site { get; init; }

    /// <summary>Its business date.</summary>
    public required DateOnly Date { get; init; }

    public required JournalKind Kind { get; init; }

    /// <summary><c>shift</c>, or the kind of the one document it books.</summary>
    public required string SourceKind { get; init; }

    public required Guid SourceId { get; init; }

    public required string SourceNumber { get; init; }

    public Guid? ShiftId { get; init; }

    /// <summary>Who made what it books first: of a shift the cashier, of a document its maker.</summary>
    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public JournalState State { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? PostedAt { get; set; }

    public string? PostedBy { get; set; }

    public string? Reason { get; init; }
}
