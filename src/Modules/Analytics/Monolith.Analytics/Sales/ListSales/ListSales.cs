using Monolith.SharedKernel.Text;

namespace Monolith.Analytics.Sales.ListSales;

/// <summary>Sales of a period by day, hour of the day, item, category or cashier.</summary>
[Requires(AnalyticsPermissions.View)]
internal sealed record ListSales(Grain Grain, DateOnly? From, DateOnly? To, PageRequest Page) : IRequest<SalesList>;

/// <summary>The database adds up, one row for each day, hour, item…; those rows are sorted and paged here.</summary>
internal sealed class ListSalesHandler(SalesReader reader, Costs costs) : IHandler<ListSales, SalesList>
{
    public async Task<Result<SalesList>> Handle(ListSales request, CancellationToken ct)
    {
        var rows = await reader.By(request.Grain, Period.Of(request.From, request.To), ct);
        var total = new SalesRow(
            "", null, "", Sum(rows, r => r.Tickets), Sum(rows, r => r.Returns), Sum(rows, r => r.Lines),
            Quantity.FromScaled(rows.Sum(r => r.Quantity.Scaled)),
            Money.Sum(rows.Select(r => r.Discount)), Money.Sum(rows.Select(r => r.Net)), Money.Sum(rows.Select(r => r.Tax)),
            costs.Of(rows.Sum(r => r.Cost?.Scaled ?? 0)), costs.Of(rows.Sum(r => r.Margin?.Scaled ?? 0)));
        return new SalesList(Listing.Cut(SalesSort.Sorted(rows, request.Grain, request.Page), request.Page), total);
    }

    private static long? Sum(List<SalesRow> rows, Func<SalesRow, long?> value) =>
        rows.Exists(r => value(r) is not null) ? rows.Sum(value) : null;
}

internal static class ListSalesEndpoints
{
    public static void Map(RouteGroupBuilder g)
    {
        Map(g, Grain.Day, "day");
        Map(g, Grain.Hour, "hour");
        Map(g, Grain.Item, "item");
        Map(g, Grain.Category, "category");
        Map(g, Grain.Cashier, "cashier");
    }

    private static void Map(RouteGroupBuilder g, Grain grain, string word)
    {
        g.MapGet($"sales/by-{word}", (DateOnly? from, DateOnly? to, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListSales(grain, from, to, page.ToRequest()), ct).ToHttp())
            .Needs(AnalyticsPermissions.View).WithName($"ListSalesBy{grain}").WithSummary($"Sales of a period by {word}.").Produces<SalesList>();
        g.MapGet($"sales/by-{word}/export.csv", async (DateOnly? from, DateOnly? to, string? sort, bool? descending, string? columns, ISender send, ITexts texts, CancellationToken ct) =>
            {
                var found = await send.Send(new ListSales(grain, from, to, Listing.Whole(sort, descending)), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    $"sales-by-{word}.csv", columns, found.Value.Page.Items,
                    new("key", "key", r => r.Key), new("sku", "sku", r => r.Sku), new(word, "name", r => r.Name.In(texts.Language)),
                    new("tickets", "tickets", r => Listing.Number(r.Tickets)), new("returns", "returns", r => Listing.Number(r.Returns)), new("lines", "lines", r => Listing.Number(r.Lines)),
                    new("quantity", "quantity", r => r.Quantity.ToString()), new("discount", "discount", r => r.Discount.ToString()), new("net", "net", r => r.Net.ToString()),
                    new("tax", "tax", r => r.Tax.ToString()), new("cost", "cost", r => r.Cost?.ToString()), new("margin", "margin", r => r.Margin?.ToString()));
            })
            .Needs(AnalyticsPermissions.View).WithName($"ExportSalesBy{grain}").WithSummary($"Sales by {word} as CSV, up to 100,000 rows.");
    }
}
