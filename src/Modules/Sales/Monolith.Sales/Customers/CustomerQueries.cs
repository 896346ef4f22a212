namespace Monolith.Sales.Customers;

internal static class CustomerQueries
{
    private const int LongestText = 100;

    public static IQueryable<CustomerRow> Matching(this IQueryable<CustomerRow> customers, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return customers;
        var wanted = text.Trim().ToLowerInvariant();
        if (wanted.Length > LongestText) wanted = wanted[..LongestText];
        return customers.Where(c => c.Find.Contains(wanted));
    }
}
