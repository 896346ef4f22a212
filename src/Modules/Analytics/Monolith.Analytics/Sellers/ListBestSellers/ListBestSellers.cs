using Monolith.Inventory.Contracts;

namespace Monolith.Analytics.Sellers.ListBestSellers;

internal enum Measure
{
    Net,
    Quantity,
    Margin,
}

/// <summary>The items that sold most in a period by a measure, services left out.</summary>
[Requires(AnalyticsPermissions.View)]
internal sealed record ListBestSellers(ListQuery Query) : IRequest<SalesList>
{
    public static readonly ListOf<SalesRow> List = Rows.Of<SalesRow>("analytics.best-sellers")
        .Column("sku", "analytics.sku", r => r.Sku, c => c.Mono())
        .Column("item", "inventory.item", r => r.Name)
        .Column("quantity", "ui.quantity", r => r.Quantity, c => c.Figure())
        .Column("net", "analytics.net", r => r.Net, c => c.Figure())
        .Column("cost", "analytics.cost", r => r.Cost, c => c.Figure().Needs(InventoryPermissions.ViewCosts, r => r with { Cost = null }))
        .Column("margin", "analytics.margin", r => r.Margin, c => c.Figure().Needs(InventoryPermissions.ViewCosts, r => r with { Margin = null }))
        .Period()
        .Choice<Measure>(
            "by", "analytics.measure", "analytics.net", new ListChoice("quantity", "ui.quantity"), new ListChoice("margin", "analytics.margin"))
        .InOneOrder();
}

internal sealed class ListBestSellersHandler(AnalyticsDbContext db, SalesReader reader, Costs costs, ICurrentActor current) : IHandler<ListBestSellers, SalesList>
{
    public async Task<Result<SalesList>> Handle(ListBestSellers request, CancellationToken ct)
    {
        var (from, to) = Period.Of(request.Query);
        var services = (await db.ItemDays.Where(i => i.Day >= from && i.Day <= to && i.IsService)
            .Select(i => i.ItemId).Distinct().ToListAsync(ct)).Select(id => id.ToString()).ToHashSet(StringComparer.Ordinal);
        var rows = (await reader.By(Grain.Item, new(from, to), ct)).Where(r => !services.Contains(r.Key)).ToList();
        // Without the right to see costs the margin would tell them.
        var measure = request.Query.Word<Measure>("by") ?? Measure.Net;
        if (!costs.Visible && measure == Measure.Margin) measure = Measure.Net;
        var best = rows.OrderByDescending(r => measure switch
        {
            Measure.Quantity => r.Quantity.Scaled,
            Measure.Margin => r.Margin?.Scaled ?? 0,
            _ => r.Net.Scaled,
        });
        return best.ToPage(ListBestSellers.List, request.Query, current.Actor).Map(page => SalesList.Of(page, reader.Total(rows)));
    }
}

internal static class ListBestSellersEndpoint
{
    public static void Map(RouteGroupBuilder g) => g.MapList<ListBestSellers, SalesList, SalesRow>(
        "best-sellers", ListBestSellers.List, (_, q) => new ListBestSellers(q), "ListBestSellers",
        "What sold most, by net, quantity or margin");
}
