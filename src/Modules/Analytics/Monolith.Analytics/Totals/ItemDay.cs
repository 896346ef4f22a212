namespace Monolith.Analytics.Totals;

/// <summary>What was sold of an item on a day, kept so that a year is read as quickly as a day.</summary>
internal sealed class ItemDay
{
    public required DateOnly Day { get; init; }

    /// <summary>The shop's number.</summary>
    public required int Site { get; init; }

    public required Guid ItemId { get; init; }

    public required string Category { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required bool IsService { get; init; }

    public long Lines { get; set; }

    public long Quantity { get; set; }

    public long Net { get; set; }

    public long Tax { get; set; }

    public long Discount { get; set; }
}
