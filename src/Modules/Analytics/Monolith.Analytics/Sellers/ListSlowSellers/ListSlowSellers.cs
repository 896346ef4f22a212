using Monolith.SharedKernel.Text;

namespace Monolith.Analytics.Sellers.ListSlowSellers;

/// <summary>Items that lie in stock and sold least in a period; those that did not sell at all come first, the dearest
/// stock on top.</summary>
[Requires(AnalyticsPermissions.View)]
internal sealed record ListSlowSellers(DateOnly? From, DateOnly? To, PageRequest Page) : IRequest<Page<SlowSeller>>;

/// <param name="OnHand">Now, over all warehouses.</param>
/// <param name="Value">Of that stock; null where the reader may not see costs.</param>
/// <param name="LastSold">The last day it sold on, ever.</param>
internal sealed record SlowSeller(
    Guid ItemId, string Sku, LocalName Name, string Category,
    Quantity OnHand, Money? Value, Quantity Sold, Money Net, DateOnly? LastSold);

internal sealed class ListSlowSellersHandler(AnalyticsDbContext db, Costs costs) : IHandler<ListSlowSellers, Page<SlowSeller>>
{
    public async Task<Result<Page<SlowSeller>>> Handle(ListSlowSellers request, CancellationToken ct)
    {
        var (from, to) = Period.Of(request.From, request.To);
        var stock = await db.StockDays.GroupBy(s => s.ItemId)
            .Select(g => new { g.Key, Quantity = g.Sum(s => s.Quantity), Value = g.Sum(s => s.Value) })
            .Where(s => s.Quantity > 0).ToListAsync(ct);
        var sold = await db.ItemDays.Where(i => i.Day >= from && i.Day <= to).GroupBy(i => i.ItemId)
            .Select(g => new { g.Key, Quantity = g.Sum(i => i.Quantity), Net = g.Sum(i => i.Net) }).ToDictionaryAsync(s => s.Key, ct);
        var last = await db.ItemDays.Where(i => i.Quantity > 0).GroupBy(i => i.ItemId)
            .Select(g => new { g.Key, Day = g.Max(i => i.Day) }).ToDictionaryAsync(s => s.Key, s => s.Day, ct);
        var items = await db.Items.ToDictionaryAsync(i => i.ItemId, ct);

        var slowest = stock.OrderBy(s => sold.GetValueOrDefault(s.Key)?.Quantity ?? 0).ThenByDescending(s => s.Value).ThenBy(s => s.Key);
        var rows = slowest.Select(s =>
        {
            var item = items.GetValueOrDefault(s.Key);
            var sale = sold.GetValueOrDefault(s.Key);
            return new SlowSeller(
                s.Key, item?.Sku ?? "", item?.Name ?? "", item?.Category ?? "",
                Quantity.FromScaled(s.Quantity), costs.Of(s.Value), Quantity.FromScaled(sale?.Quantity ?? 0), Money.FromScaled(sale?.Net ?? 0),
                last.TryGetValue(s.Key, out var day) ? day : null);
        }).ToList();
        return Listing.Cut(rows, request.Page);
    }
}

internal static class ListSlowSellersEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("slow-sellers", (DateOnly? from, DateOnly? to, int? skip, int? take, ISender send, CancellationToken ct) =>
                send.Send(new ListSlowSellers(from, to, new Paging { Skip = skip, Take = take }.ToRequest()), ct).ToHttp())
            .Needs(AnalyticsPermissions.View).WithName("ListSlowSellers").WithSummary("What lies in stock and hardly sells.").Produces<Page<SlowSeller>>();
        g.MapGet("slow-sellers/export.csv", async (DateOnly? from, DateOnly? to, string? columns, ISender send, ITexts texts, CancellationToken ct) =>
            {
                var found = await send.Send(new ListSlowSellers(from, to, Listing.Whole(null, null)), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    "slow-sellers.csv", columns, found.Value.Items,
                    new("sku", "sku", r => r.Sku), new("item", "name", r => r.Name.In(texts.Language)), new("category", "category", r => r.Category),
                    new("on-hand", "on_hand", r => r.OnHand.ToString()), new("value", "value", r => r.Value?.ToString()), new("sold", "sold", r => r.Sold.ToString()),
                    new("net", "net", r => r.Net.ToString()), new("last-sold", "last_sold", r => r.LastSold is { } day ? Listing.Day(day) : null));
            })
            .Needs(AnalyticsPermissions.View).WithName("ExportSlowSellers").WithSummary("Slow sellers as CSV, up to 100,000 rows.");
    }
}
