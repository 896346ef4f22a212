using Monolith.Analytics.Features.ListSales;

namespace Monolith.Analytics.Features.ListSellers;

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
        var services = (await db.ItemDays.Where(i => i.Day >= from && i.Day <= to && i.IsService).Select(i => i.ItemId).Distinct().ToListAsync(ct))
            .Select(id => id.ToString()).ToHashSet(StringComparer.Ordinal);
        var rows = (await reader.By(Grain.Item, new(from, to), ct)).Where(r => !services.Contains(r.Key)).ToList();
        // Without the right to see costs the margin would tell them.
        var by = request.By == Measure.Margin && !costs.Visible ? Measure.Net : request.By;
        var sorted = SalesSort.Sorted(rows, Grain.Item, request.Page with { Sort = by.ToString().ToLowerInvariant(), Descending = true });
        var total = new SalesRow(
            "", null, "", null, null, null, rows.Sum(r => r.Lines), Quantity.FromScaled(rows.Sum(r => r.Quantity.Scaled)), Money.Sum(rows.Select(r => r.Discount)),
            Money.Sum(rows.Select(r => r.Net)), Money.Sum(rows.Select(r => r.Tax)), costs.Of(rows.Sum(r => r.Cost?.Scaled ?? 0)), costs.Of(rows.Sum(r => r.Margin?.Scaled ?? 0)));
        return new SalesList(Listing.Cut(sorted, request.Page), total);
    }
}
