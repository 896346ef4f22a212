namespace Monolith.Analytics.Features.ShowTurnover;

/// <summary>How often stock was turned over in a period and how many days it lies: average stock value over cost of goods sold.
/// Open sides of the period end at the first and last day anything moved.</summary>
[Requires(AnalyticsPermissions.View)]
internal sealed record ShowTurnover(DateOnly? From, DateOnly? To, PageRequest Page) : IRequest<Turnover>;

internal sealed record Turnover(DateOnly? From, DateOnly? To, int Days, TurnoverRow Total, Page<TurnoverRow> Page);

/// <param name="Closing">Stock value at the end of the last day; values are null where the reader may not see costs.</param>
/// <param name="Average">Of the values at the end of each day.</param>
/// <param name="Times">Cost over average; null without stock.</param>
/// <param name="DaysInStock">Average over cost per day; null when nothing sold.</param>
internal sealed record TurnoverRow(
    Guid? ItemId, string Sku, string Name, string? NameZh, string Category, Quantity OnHand, Money? Closing, Money? Average, Money? Cost, decimal? Times, decimal? DaysInStock)
{
    public string NameIn(string language) => language == "zh" && NameZh is { Length: > 0 } zh ? zh : Name;
}
