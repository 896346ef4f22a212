namespace Monolith.Purchasing.Suppliers;

internal static class SupplierQueries
{
    private const int LongestText = 100;

    public static IQueryable<SupplierRow> Matching(this IQueryable<SupplierRow> suppliers, string? text) =>
        Wanted(text) is { } wanted ? suppliers.Where(s => s.Find.Contains(wanted)) : suppliers;

    /// <summary>What a search looks for, in lower case; null where nothing was typed.</summary>
    public static string? Wanted(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var wanted = text.Trim().ToLowerInvariant();
        return wanted.Length > LongestText ? wanted[..LongestText] : wanted;
    }
}
