using Monolith.SharedKernel.Text;

namespace Monolith.Analytics.Sellers.ListBestSellers;

internal enum Measure
{
    Net,
    Quantity,
    Margin,
}

/// <summary>The items that sold most in a period, services left out.</summary>
[Requires(AnalyticsPermissions.View)]
internal sealed record ListBestSellers(DateOnly? From, DateOnly? To, Measure By, PageRequest Page) : IRequest<SalesList>;

internal sealed class ListBestSellersHandler(AnalyticsDbContext db, SalesReader reader, Costs costs) : IHandler<ListBestSellers, SalesList>
{
    public async Task<Result<SalesList>> Handle(ListBestSellers request, CancellationToken ct)
    {
        var (from, to) = Period.Of(request.From, request.To);
        var services = (await db.ItemDays.Where(i => i.Day >= from && i.Day <= to && i.IsService)
            .Select(i => i.ItemId).Distinct().ToListAsync(ct)).Select(id => id.ToString()).ToHashSet(StringComparer.Ordinal);
        var rows = (await reader.By(Grain.Item, new(from, to), ct)).Where(r => !services.Contains(r.Key)).ToList();
        // Without the right to see costs the margin would tell them.
        var by = request.By == Measure.Margin && !costs.Visible ? Measure.Net : request.By;
        var sorted = SalesSort.Sorted(rows, Grain.Item, request.Page with { Sort = by.ToString().ToLowerInvariant(), Descending = true });
        var total = new SalesRow(
            "", null, "", null, null, rows.Sum(r => r.Lines), Quantity.FromScaled(rows.Sum(r => r.Quantity.Scaled)),
            Money.Sum(rows.Select(r => r.Discount)), Money.Sum(rows.Select(r => r.Net)), Money.Sum(rows.Select(r => r.Tax)),
            costs.Of(rows.Sum(r => r.Cost?.Scaled ?? 0)), costs.Of(rows.Sum(r => r.Margin?.Scaled ?? 0)));
        return new SalesList(Listing.Cut(sorted, request.Page), total);
    }
}

internal static class ListBestSellersEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("best-sellers", (DateOnly? from, DateOnly? to, Measure? by, int? skip, int? take, ISender send, CancellationToken ct) =>
                send.Send(new ListBestSellers(from, to, by ?? Measure.Net, new Paging { Skip = skip, Take = take }.ToRequest()), ct).ToHttp())
            .Needs(AnalyticsPermissions.View).WithName("ListBestSellers").WithSummary("What sold most, by net, quantity or margin.").Produces<SalesList>();
        g.MapGet("best-sellers/export.csv", async (DateOnly? from, DateOnly? to, Measure? by, string? columns, ISender send, ITexts texts, CancellationToken ct) =>
            {
                var found = await send.Send(new ListBestSellers(from, to, by ?? Measure.Net, Listing.Whole(null, null)), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    "best-sellers.csv", columns, found.Value.Page.Items,
                    new("sku", "sku", r => r.Sku), new("item", "name", r => r.Name.In(texts.Language)), new("quantity", "quantity", r => r.Quantity.ToString()),
                    new("net", "net", r => r.Net.ToString()), new("cost", "cost", r => r.Cost?.ToString()), new("margin", "margin", r => r.Margin?.ToString()));
            })
            .Needs(AnalyticsPermissions.View).WithName("ExportBestSellers").WithSummary("Best sellers as CSV, up to 100,000 rows.");
    }
}
