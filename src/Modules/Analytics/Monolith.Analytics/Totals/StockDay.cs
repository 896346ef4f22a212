namespace Monolith.Analytics.Totals;

/// <summary>How the stock of an item changed on a day, over all warehouses, and what of it was cost of goods sold.</summary>
internal sealed class StockDay
{
    public required DateOnly Day { get; init; }

    /// <summary>The shop's number.</summary>
    public required int Site { get; init; }

    public required Guid ItemId { get; init; }

    public long Quantity { get; set; }

    public long Value { get; set; }

    public long Cost { get; set; }
}
