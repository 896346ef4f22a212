using Monolith.Analytics.Features.ListSales;

namespace Monolith.Analytics.Features.ListSellers;

internal static class ListSellersEndpoints
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("best-sellers", (DateOnly? from, DateOnly? to, Measure? by, int? skip, int? take, ISender send, CancellationToken ct) =>
                send.Send(new ListBestSellers(from, to, by ?? Measure.Net, new Paging { Skip = skip, Take = take }.ToRequest()), ct).ToHttp())
            .Needs(AnalyticsPermissions.View).WithName("ListBestSellers").WithSummary("What sold most, by net, quantity or margin.").Produces<SalesList>();
        g.MapGet("best-sellers/export.csv", async (DateOnly? from, DateOnly? to, Measure? by, string? columns, ISender send, CancellationToken ct) =>
            {
                var found = await send.Send(new ListBestSellers(from, to, by ?? Measure.Net, Listing.Whole(null, null)), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    "best-sellers.csv", columns, found.Value.Page.Items,
                    new("sku", "sku", r => r.Sku), new("item", "name", r => r.Name), new("item", "name_zh", r => r.NameZh), new("quantity", "quantity", r => r.Quantity.ToString()),
                    new("net", "net", r => r.Net.ToString()), new("cost", "cost", r => r.Cost?.ToString()), new("margin", "margin", r => r.Margin?.ToString()));
            })
            .Needs(AnalyticsPermissions.View).WithName("ExportBestSellers").WithSummary("Best sellers as CSV, up to 100,000 rows.");
        g.MapGet("slow-sellers", (DateOnly? from, DateOnly? to, int? skip, int? take, ISender send, CancellationToken ct) =>
                send.Send(new ListSlowSellers(from, to, new Paging { Skip = skip, Take = take }.ToRequest()), ct).ToHttp())
            .Needs(AnalyticsPermissions.View).WithName("ListSlowSellers").WithSummary("What lies in stock and hardly sells.").Produces<Page<SlowSeller>>();
        g.MapGet("slow-sellers/export.csv", async (DateOnly? from, DateOnly? to, string? columns, ISender send, CancellationToken ct) =>
            {
                var found = await send.Send(new ListSlowSellers(from, to, Listing.Whole(null, null)), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    "slow-sellers.csv", columns, found.Value.Items,
                    new("sku", "sku", r => r.Sku), new("item", "name", r => r.Name), new("item", "name_zh", r => r.NameZh), new("category", "category", r => r.Category),
                    new("on-hand", "on_hand", r => r.OnHand.ToString()), new("value", "value", r => r.Value?.ToString()), new("sold", "sold", r => r.Sold.ToString()),
                    new("net", "net", r => r.Net.ToString()), new("last-sold", "last_sold", r => r.LastSold is { } day ? Listing.Day(day) : null));
            })
            .Needs(AnalyticsPermissions.View).WithName("ExportSlowSellers").WithSummary("Slow sellers as CSV, up to 100,000 rows.");
    }
}
