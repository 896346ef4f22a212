using Monolith.Inventory.Contracts;

namespace Monolith.Analytics.Turnover.ShowTurnover;

/// <summary>How often stock was turned over in a period and how many days it lies: average stock value over cost of goods sold.
/// Open sides of the period end at the first and last day anything moved.</summary>
[Requires(AnalyticsPermissions.View)]
internal sealed record ShowTurnover(ListQuery Query) : IRequest<Turnover>
{
    public static readonly ListOf<TurnoverRow> List = Rows.Of<TurnoverRow>("analytics.turnover")
        .Column("sku", "analytics.sku", r => r.Sku, c => c.Sortable().Mono())
        .Column("item", "inventory.item", r => r.Name)
        .Column("category", "analytics.category", r => r.Category, c => c.Extra())
        .Column("onHand", "analytics.on-hand", r => r.OnHand, c => c.Sortable().Figure())
        .Column("closing", "analytics.closing-value", r => r.Closing,
            c => c.Sortable().Figure().Needs(InventoryPermissions.ViewCosts, r => r with { Closing = null }))
        .Column("average", "analytics.average-value", r => r.Average,
            c => c.Sortable().Figure().Needs(InventoryPermissions.ViewCosts, r => r with { Average = null }))
        .Column("cost", "analytics.cost", r => r.Cost, c => c.Sortable().Figure().Needs(InventoryPermissions.ViewCosts, r => r with { Cost = null }))
        .Column("times", "analytics.times", r => r.Times, c => c.Sortable().Figure())
        .Column("days", "analytics.days-in-stock", r => r.DaysInStock, c => c.Sortable(r => r.DaysInStock ?? decimal.MaxValue).Figure())
        .Period()
        .SortedBy("days", descending: true);
}

internal sealed record Turnover(IReadOnlyList<TurnoverRow> Items, int Total, int Skip, int Take, DateOnly? From, DateOnly? To, int Days,
    TurnoverRow Sums)
    : Page<TurnoverRow>(Items, Total, Skip, Take)
{
    public static Turnover Of(Page<TurnoverRow> page, DateOnly? from, DateOnly? to, int days, TurnoverRow sums) =>
        new(page.Items, page.Total, page.Skip, page.Take, from, to, days, sums);
}

internal sealed record TurnoverRow
{
    public Guid? ItemId { get; init; }

    public string Sku { get; init; } = "";

    public LocalName Name { get; init; }

    public string Category { get; init; } = "";

    public Quantity OnHand { get; init; }

    /// <summary>Stock value at the end of the last day; values are null where the reader may not see costs.</summary>
    public Money? Closing { get; init; }

    /// <summary>Of the values at the end of each day.</summary>
    public Money? Average { get; init; }

    public Money? Cost { get; init; }

    /// <summary>Cost over average; null without stock.</summary>
    public decimal? Times { get; init; }

    /// <summary>Average over cost per day; null when nothing sold.</summary>
    public decimal? DaysInStock { get; init; }
}

internal sealed class ShowTurnoverHandler(AnalyticsDbContext db, Costs costs, ICurrentActor current) : IHandler<ShowTurnover, Turnover>
{
    public async Task<Result<Turnover>> Handle(ShowTurnover request, CancellationToken ct)
    {
        var query = request.Query.Clamp();
        var first = await db.StockDays.OrderBy(s => s.Day).Select(s => (DateOnly?)s.Day).FirstOrDefaultAsync(ct);
        var last = await db.StockDays.OrderByDescending(s => s.Day).Select(s => (DateOnly?)s.Day).FirstOrDefaultAsync(ct);
        var (asked, until) = (query.Day("from"), query.Day("to"));
        if ((asked ?? first) is not { } from || (until ?? last) is not { } to || from > to)
        {
            var nothing = new TurnoverRow { Closing = costs.Of(0), Average = costs.Of(0), Cost = costs.Of(0) };
            return Enumerable.Empty<TurnoverRow>().ToPage(ShowTurnover.List, query, current.Actor)
                .Map(page => Turnover.Of(page, asked, until, 0, nothing));
        }

        var days = to.DayNumber - from.DayNumber + 1;
        var sums = await Sums(from.DayNumber, to.DayNumber, ct);
        var items = await db.Items.ToDictionaryAsync(i => i.ItemId, ct);
        var total = new ItemSums
        {
            Opening = sums.Sum(s => s.Opening), Weighted = sums.Sum(s => s.Weighted), Closing = sums.Sum(s => s.Closing),
            Quantity = sums.Sum(s => s.Quantity), Cost = sums.Sum(s => s.Cost),
        };
        return sums.Where(s => s.Closing != 0 || s.Cost != 0 || s.Weighted != 0 || s.Opening != 0)
            .Select(s => Row(s, items.GetValueOrDefault(s.Item), days))
            .OrderBy(r => r.Sku, StringComparer.OrdinalIgnoreCase)
            .ToPage(ShowTurnover.List, query, current.Actor)
            .Map(page => Turnover.Of(page, from, to, days, Row(total, null, days) with { ItemId = null }));
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

    private TurnoverRow Row(ItemSums s, ItemFact? item, int days)
    {
        var average = s.Average(days);
        return new TurnoverRow
        {
            ItemId = s.Item, Sku = item?.Sku ?? "", Name = item?.Name ?? default, Category = item?.Category ?? "",
            OnHand = Quantity.FromScaled(s.Quantity), Closing = costs.Of(s.Closing), Average = costs.Of(average), Cost = costs.Of(s.Cost),
            Times = average > 0 ? Math.Round((decimal)s.Cost / average, 2, MidpointRounding.AwayFromZero) : null,
            DaysInStock = s.Cost > 0 ? Math.Round((decimal)average * days / s.Cost, 1, MidpointRounding.AwayFromZero) : null,
        };
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
    public static void Map(RouteGroupBuilder g) => g.MapList<ShowTurnover, Turnover, TurnoverRow>(
        "turnover", ShowTurnover.List, (_, q) => new ShowTurnover(q), "ShowTurnover",
        "Stock turnover of a period, in all and by item");
}
