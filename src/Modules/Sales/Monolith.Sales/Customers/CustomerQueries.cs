using Monolith.Data.Search;

namespace Monolith.Sales.Customers;

/// <summary>How people look for customers: by parts of code, name, contact, phone and email.</summary>
internal static class CustomerQueries
{
    public static IQueryable<CustomerRow> Matching(SalesDbContext db, string? text) => db.Customers.Holding(db, text);

    /// <summary>What a customer is found by; nothing while it has no code yet.</summary>
    public static HashSet<string> WordsOf(CustomerRow c) => SearchWords.Of([c.Name, c.Contact, c.Email, c.Phone],
        [c.CodeKey, c.Code, Folding.Code(c.Phone)]);
}
