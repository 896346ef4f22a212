using Monolith.Data.Search;

namespace Monolith.Purchasing.Suppliers;

/// <summary>How people look for suppliers: by parts of code, name, contact, phone and email.</summary>
internal static class SupplierQueries
{
    public static IQueryable<SupplierRow> Matching(PurchasingDbContext db, string? text) => db.Suppliers.Holding(db, text);

    public static HashSet<string> WordsOf(SupplierRow s) => SearchWords.Of([s.Name, s.Contact, s.Email, s.Phone],
        [s.CodeKey, s.Code, Folding.Code(s.Phone)]);
}
