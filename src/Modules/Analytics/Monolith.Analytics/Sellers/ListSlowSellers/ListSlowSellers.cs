using Monolith.Inventory.Contracts;

namespace Monolith.Analytics.Sellers.ListSlowSellers;

/// <summary>Items that lie in stock and sold least in a period; those that did not sell at all come first, the dearest
/// stock on top.</summary>
[Requires(AnalyticsPermissions.View)]
internal sealed record ListSlowSellers(ListQuery Query) : IRequest<Page<SlowSeller>>
{
    public static readonly ListOf<SlowSeller> List = Rows.Of<SlowSeller>("analytics.slow-sellers")
        .Column("sku", "analytics.sku", r => r.Sku, c => c.Mono())
        .Column("item", "inventory.item", r => r.Name)
        .Column("category", "analytics.category", r => r.Category, c => c.Extra())
        .Column("onHand", "analytics.on-hand", r => r.OnHand, c => c.Figure())
        .Column("value", "analytics.stock-value", r => r.Value, c => c.Figure().Needs(InventoryPermissions.ViewCosts, r => r with { Value = null }))
        .Column("sold", "analytics.sold", r => r.Sold, c => c.Figure())
        .Column("net", "analytics.net", r => r.Net, c => c.Figure())
        .Column("lastSold", "analytics.last-sold", r => r.LastSold)
        .Period()
        .InOneOrder();
}

internal sealed record SlowSeller
{
    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Category { get; init; }

    /// <summary>Now, over all warehouses.</summary>
    public required Quantity OnHand { get; init; }

    /// <summary>Of that stock; null where the reader may not see costs.</summary>
    public Money? Value { get; init; }

    public required Quantity Sold { get; init; }

    public required Money Net { get; init; }

    /// <summary>The last day it sold on, ever.</summary>
    public DateOnly? LastSold { get; init; }
}

internal sealed class ListSlowSellersHandler(AnalyticsDbContext db, Costs costs, ICurrentActor current) : IHandler<ListSlowSellers, Page<SlowSeller>>
{
    public async Task<Result<Page<SlowSeller>>> Handle(ListSlowSellers request, CancellationToken ct)
    {
        var (from, to) = Period.Of(request.Query);
        var stock = await db.StockDays.GroupBy(s => s.ItemId)
            .Select(g => new { g.Key, Quantity = g.Sum(s => s.Quantity), Value = g.Sum(s => s.Value) })
            .Where(s => s.Quantity > 0).ToListAsync(ct);
        var sold = await db.ItemDays.Where(i => i.Day >= from && i.Day <= to).GroupBy(i => i.ItemId)
            .Select(g => new { g.Key, Quantity = g.Sum(i => i.Quantity), Net = g.Sum(i => i.Net) }).ToDictionaryAsync(s => s.Key, ct);
        var last = await db.ItemDays.Where(i => i.Quantity > 0).GroupBy(i => i.ItemId)
            .Select(g => new { g.Key, Day = g.Max(i => i.Day) }).ToDictionaryAsync(s => s.Key, s => s.Day, ct);
        var items = await db.Items.ToDictionaryAsync(i => i.ItemId, ct);

        var slowest = stock.OrderBy(s => sold.GetValueOrDefault(s.Key)?.Quantity ?? 0).ThenByDescending(s => s.Value).ThenBy(s => s.Key);
        return slowest.Select(s =>
        {
            var item = items.GetValueOrDefault(s.Key);
            var sale = sold.GetValueOrDefault(s.Key);
            return new SlowSeller
            {
                ItemId = s.Key, Sku = item?.Sku ?? "", Name = item?.Name ?? default, Category = item?.Category ?? "",
                OnHand = Quantity.FromScaled(s.Quantity), Value = costs.Of(s.Value), Sold = Quantity.FromScaled(sale?.Quantity ?? 0),
                Net = Money.FromScaled(sale?.Net ?? 0), LastSold = last.TryGetValue(s.Key, out var day) ? day : null,
            };
        }).ToPage(ListSlowSellers.List, request.Query, current.Actor);
    }
}

internal static class ListSlowSellersEndpoint
{
    public static void Map(RouteGroupBuilder g) =>
        g.MapList("slow-sellers", ListSlowSellers.List, q => new ListSlowSellers(q), "ListSlowSellers", "What lies in stock and hardly sells");
}
