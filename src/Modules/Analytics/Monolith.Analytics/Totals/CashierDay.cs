namespace Monolith.Analytics.Totals;

/// <summary>The tickets of a cashier on a day.</summary>
internal sealed class CashierDay
{
    public required DateOnly Day { get; init; }

    /// <summary>The shop's number.</summary>
    public required int Site { get; init; }

    public required string CashierId { get; init; }

    public required string CashierName { get; init; }

    public long Tickets { get; set; }

    public long Returns { get; set; }

    public long Net { get; set; }

    public long GoodsNet { get; set; }

    public long Tax { get; set; }

    public long Discount { get; set; }

    public long Quantity { get; set; }
}
