namespace Monolith.Purchasing.Suppliers;

internal static class SupplierQueries
{
    public static IQueryable<SupplierRow> Matching(this IQueryable<SupplierRow> suppliers, string? text) =>
        SearchText.Of(text) is { } wanted ? suppliers.Where(s => s.Find.Contains(wanted)) : suppliers;
}
