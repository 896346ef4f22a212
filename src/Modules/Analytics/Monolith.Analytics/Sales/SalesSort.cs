namespace Monolith.Analytics.Sales;

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
            : grain == Grain.Hour
                ? rows.OrderBy(r => r.Name.Default, StringComparer.Ordinal)
                : rows.OrderBy(r => r.Name.Default, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Key, StringComparer.Ordinal);
        if (figure is null) return page.Descending ? natural.Reverse().ToList() : natural.ToList();
        return (page.Descending ? natural.ToList().OrderByDescending(figure) : natural.ToList().OrderBy(figure)).ToList();
    }
}
