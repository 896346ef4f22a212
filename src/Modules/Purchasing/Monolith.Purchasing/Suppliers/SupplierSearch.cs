using Monolith.Ui;

namespace Monolith.Purchasing.Suppliers;

/// <summary>Suppliers in the shell's search.</summary>
internal sealed class SupplierSearch(PurchasingDbContext db, ICurrentActor current) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Search(string text, int take, CancellationToken ct)
    {
        if (!current.Actor.Can(PurchasingPermissions.View)) return [];
        var found = await SupplierQueries.Matching(db, text).OrderBy(s => s.CodeKey).Take(take).Select(s => new { s.Id, s.Name, s.Code })
            .ToListAsync(ct);
        return [.. found.Select(s => new SearchHit("purchasing.supplier", s.Name, $"/purchasing/suppliers/{s.Id}", s.Code))];
    }
}
