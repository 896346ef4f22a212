namespace Monolith.Analytics.Facts;

/// <summary>A line of a ticket, as it was sold: names and category are those of the receipt.</summary>
internal sealed class LineFact
{
    public required Guid TicketId { get; init; }

    public required int LineNo { get; init; }

    public required int Site { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who sent the ticket: as a rule the cashier.</summary>
    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>Empty where the item has none.</summary>
    public required string Category { get; init; }

    public required bool IsService { get; init; }

    public required long Quantity { get; init; }

    public required long Net { get; init; }

    public required long Tax { get; init; }

    public required long Discount { get; init; }
}
