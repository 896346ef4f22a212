namespace Monolith.Analytics.Features.ListSales;

/// <summary>The database adds up, one row for each day, hour, item…; those rows are sorted and paged here.</summary>
internal sealed class ListSalesHandler(SalesReader reader, Costs costs) : IHandler<ListSales, SalesList>
{
    public async Task<Result<SalesList>> Handle(ListSales request, CancellationToken ct)
    {
        var rows = await reader.By(request.Grain, Period.Of(request.From, request.To), ct);
        var total = new SalesRow(
            "", null, "", null, Sum(rows, r => r.Tickets), Sum(rows, r => r.Returns), Sum(rows, r => r.Lines), Quantity.FromScaled(rows.Sum(r => r.Quantity.Scaled)),
            Money.Sum(rows.Select(r => r.Discount)), Money.Sum(rows.Select(r => r.Net)), Money.Sum(rows.Select(r => r.Tax)),
            costs.Of(rows.Sum(r => r.Cost?.Scaled ?? 0)), costs.Of(rows.Sum(r => r.Margin?.Scaled ?? 0)));
        return new SalesList(Listing.Cut(SalesSort.Sorted(rows, request.Grain, request.Page), request.Page), total);
    }

    private static long? Sum(List<SalesRow> rows, Func<SalesRow, long?> value) => rows.Exists(r => value(r) is not null) ? rows.Sum(value) : null;
}

internal static class SalesSort
{
    public static List<SalesRow> Sorted(List<SalesRow> rows, Grain grain, PageRequest page)
    {
        Func<SalesRow, long>? figure = page.Sort switch
        {
            "tickets" => r => r.Tickets ?? 0,
            "returns" => r => r.Returns ?? 0,
            "lines" => r => r.Lines ?? 0,
            "quantity" => r => r.Quantity.Scaled,
            "discount" => r => r.Discount.Scaled,
            "net" => r => r.Net.Scaled,
            "tax" => r => r.Tax.Scaled,
            "cost" => r => r.Cost?.Scaled ?? 0,
            "margin" => r => r.Margin?.Scaled ?? 0,
            _ => null,
        };
        // Ties keep the natural order: time runs forward, names are alphabetical.
        var natural = page.Sort == "sku"
            ? rows.OrderBy(r => r.Sku, StringComparer.OrdinalIgnoreCase)
            : grain == Grain.Hour ? rows.OrderBy(r => r.Name, StringComparer.Ordinal) : rows.OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Key, StringComparer.Ordinal);
        if (figure is null) return page.Descending ? natural.Reverse().ToList() : natural.ToList();
        return (page.Descending ? natural.ToList().OrderByDescending(figure) : natural.ToList().OrderBy(figure)).ToList();
    }
}
