namespace Monolith.Analytics.Totals;

/// <summary>The tickets of an hour of a day.</summary>
internal sealed class HourDay
{
    public required DateOnly Day { get; init; }

    /// <summary>The shop's number.</summary>
    public required int Site { get; init; }

    public required int Hour { get; init; }

    public long Tickets { get; set; }

    public long Returns { get; set; }

    public long Net { get; set; }

    public long GoodsNet { get; set; }

    public long Tax { get; set; }

    public long Discount { get; set; }

    /// <summary>Of goods.</summary>
    public long Quantity { get; set; }
}
