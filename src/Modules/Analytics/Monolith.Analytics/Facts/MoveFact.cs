namespace Monolith.Analytics.Facts;

/// <summary>A row of the stock ledger. What a ticket's line cost comes from another log than the line itself and may be here
/// before it, so it stands in a table of its own and queries bring both together.</summary>
internal sealed class MoveFact
{
    /// <summary>The row of the stock ledger.</summary>
    public required long Sequence { get; init; }

    /// <summary>Null where something else than a ticket moved the stock.</summary>
    public Guid? TicketId { get; init; }

    public required int LineNo { get; init; }

    public required int Site { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who made the document that moved it.</summary>
    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public required Guid ItemId { get; init; }

    public required long Quantity { get; init; }

    public required long Value { get; init; }

    /// <summary>Cost of goods sold; positive for what was sold.</summary>
    public required long Cost { get; init; }
}
