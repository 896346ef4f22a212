using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Text;

namespace Monolith.Analytics.Turnover.ShowTurnover;

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
    Guid? ItemId, string Sku, LocalName Name, string Category, Quantity OnHand,
    Money? Closing, Money? Average, Money? Cost, decimal? Times, decimal? DaysInStock);

internal sealed class ShowTurnoverHandler(AnalyticsDbContext db, Costs costs) : IHandler<ShowTurnover, Turnover>
{
    public async Task<Result<Turnover>> Handle(ShowTurnover request, CancellationToken ct)
    {
        if (request.Page.Sort is "closing" or "average" or "cost" && !costs.Visible)
            return SecurityErrors.SortHidden(InventoryPermissions.ViewCosts);
        var first = await db.StockDays.OrderBy(s => s.Day).Select(s => (DateOnly?)s.Day).FirstOrDefaultAsync(ct);
        var last = await db.StockDays.OrderByDescending(s => s.Day).Select(s => (DateOnly?)s.Day).FirstOrDefaultAsync(ct);
        var nothing = new TurnoverRow(null, "", "", "", Quantity.Zero, costs.Of(0), costs.Of(0), costs.Of(0), null, null);
        if ((request.From ?? first) is not { } from || (request.To ?? last) is not { } to || from > to)
            return new Turnover(request.From, request.To, 0, nothing, new([], 0, request.Page.Skip, request.Page.Take));

        var days = to.DayNumber - from.DayNumber + 1;
        var sums = await Sums(from.DayNumber, to.DayNumber, ct);
        var items = await db.Items.ToDictionaryAsync(i => i.ItemId, ct);
        var rows = sums.Where(s => s.Closing != 0 || s.Cost != 0 || s.Weighted != 0 || s.Opening != 0)
            .Select(s => (Sum: s, Row: Row(s, items.GetValueOrDefault(s.Item), days)));
        var total = new ItemSums
        {
            Opening = sums.Sum(s => s.Opening), Weighted = sums.Sum(s => s.Weighted), Closing = sums.Sum(s => s.Closing),
            Quantity = sums.Sum(s => s.Quantity), Cost = sums.Sum(s => s.Cost),
        };
        return new Turnover(
            from, to, days, Row(total, null, days) with { ItemId = null }, Listing.Cut(Sorted(rows, request.Page, days), request.Page));
    }

    /// <summary>Each change counts for every day from its own to the last: that makes the sum of the values at the end
    /// of each day.</summary>
    private Task<List<ItemSums>> Sums(int from, int to, CancellationToken ct) => db.Database.SqlQuery<ItemSums>(
        $"""
        SELECT item_id AS item,
            CAST(SUM(CASE WHEN day < {from} THEN value ELSE 0 END) AS bigint) AS opening,
            CAST(SUM(CASE WHEN day >= {from} THEN value * ({to} - day + 1) ELSE 0 END) AS bigint) AS weighted,
            CAST(SUM(value) AS bigint) AS closing,
            CAST(SUM(quantity) AS bigint) AS quantity,
            CAST(SUM(CASE WHEN day >= {from} THEN cost ELSE 0 END) AS bigint) AS cost
        FROM ana_stock_days WHERE day <= {to} GROUP BY item_id
        """).ToListAsync(ct);

    private static List<TurnoverRow> Sorted(IEnumerable<(ItemSums Sum, TurnoverRow Row)> rows, PageRequest page, int days)
    {
        Func<(ItemSums Sum, TurnoverRow Row), decimal> key = page.Sort switch
        {
            "closing" => r => r.Sum.Closing,
            "average" => r => r.Sum.Average(days),
            "cost" => r => r.Sum.Cost,
            "times" => r => r.Row.Times ?? -1,
            "on-hand" => r => r.Sum.Quantity,
            _ => r => r.Row.DaysInStock ?? decimal.MaxValue,
        };
        var natural = rows.OrderBy(r => r.Row.Sku, StringComparer.OrdinalIgnoreCase);
        if (page.Sort == "sku") return (page.Descending ? natural.Reverse() : natural).Select(r => r.Row).ToList();
        var descending = page.Descending || page.Sort is null;
        var list = natural.ToList();
        return (descending ? list.OrderByDescending(key) : list.OrderBy(key)).Select(r => r.Row).ToList();
    }

    private TurnoverRow Row(ItemSums s, ItemFact? item, int days)
    {
        var average = s.Average(days);
        return new TurnoverRow(
            s.Item, item?.Sku ?? "", item?.Name ?? "", item?.Category ?? "", Quantity.FromScaled(s.Quantity),
            costs.Of(s.Closing), costs.Of(average), costs.Of(s.Cost),
            average > 0 ? Math.Round((decimal)s.Cost / average, 2, MidpointRounding.AwayFromZero) : null,
            s.Cost > 0 ? Math.Round((decimal)average * days / s.Cost, 1, MidpointRounding.AwayFromZero) : null);
    }

    private sealed class ItemSums
    {
        public Guid Item { get; init; }

        public long Opening { get; init; }

        public long Weighted { get; init; }

        public long Closing { get; init; }

        public long Quantity { get; init; }

        public long Cost { get; init; }

        public long Average(int days) => (long)Math.Round((decimal)Opening + ((decimal)Weighted / days), MidpointRounding.AwayFromZero);
    }
}

internal static class ShowTurnoverEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("turnover", (DateOnly? from, DateOnly? to, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ShowTurnover(from, to, page.ToRequest()), ct).ToHttp())
            .Needs(AnalyticsPermissions.View).WithName("ShowTurnover").WithSummary("Stock turnover of a period, in all and by item.").Produces<Turnover>();
        g.MapGet("turnover/export.csv", async (DateOnly? from, DateOnly? to, string? sort, bool? descending, string? columns, ISender send, ITexts texts, CancellationToken ct) =>
            {
                var found = await send.Send(new ShowTurnover(from, to, Listing.Whole(sort, descending)), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    "turnover.csv", columns, found.Value.Page.Items,
                    new("sku", "sku", r => r.Sku), new("item", "name", r => r.Name.In(texts.Language)), new("category", "category", r => r.Category),
                    new("on-hand", "on_hand", r => r.OnHand.ToString()), new("closing", "closing_value", r => r.Closing?.ToString()),
                    new("average", "average_value", r => r.Average?.ToString()), new("cost", "cost_of_goods", r => r.Cost?.ToString()),
                    new("times", "times", r => Listing.Number(r.Times)), new("days", "days_in_stock", r => Listing.Number(r.DaysInStock)));
            })
            .Needs(AnalyticsPermissions.View).WithName("ExportTurnover").WithSummary("Stock turnover as CSV, up to 100,000 rows.");
    }
}
