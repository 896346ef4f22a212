namespace Monolith.Analytics.Facts;

/// <summary>A completed ticket. Amounts and quantities of the facts are scaled numbers, so that every engine adds them up itself.</summary>
internal sealed class TicketFact
{
    public required Guid TicketId { get; init; }

    public required string Number { get; init; }

    public required int Site { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>0 to 23, in the shop's time zone.</summary>
    public required int Hour { get; init; }

    /// <summary>Who sent the ticket: as a rule the cashier.</summary>
    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string CashierId { get; init; }

    public required string CashierName { get; init; }

    public required string RegisterCode { get; init; }

    public Guid? CustomerId { get; init; }

    public required bool IsReturn { get; init; }

    public required DateTimeOffset CompletedAt { get; init; }

    public required long Net { get; init; }

    public required long Tax { get; init; }
}
