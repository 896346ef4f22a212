namespace Monolith.Purchasing.Suppliers.ListSuppliers;

/// <param name="Active">Null: both.</param>
/// <param name="Page">Sorts: code, name, credit.</param>
[Requires(PurchasingPermissions.View)]
internal sealed record ListSuppliers(string? Text, bool? Active, PageRequest Page) : IRequest<Page<SupplierInfo>>;

internal sealed class ListSuppliersHandler(PurchasingDbContext db) : IHandler<ListSuppliers, Page<SupplierInfo>>
{
    public async Task<Result<Page<SupplierInfo>>> Handle(ListSuppliers query, CancellationToken ct)
    {
        var page = query.Page.Clamp();
        var found = db.Suppliers.Matching(query.Text);
        if (query.Active is { } active) found = found.Where(s => s.Active == active);

        var total = await found.CountAsync(ct);
        var rows = await Sorted(found, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<SupplierInfo>([.. rows.Select(r => r.ToInfo())], total, page.Skip, page.Take);
    }

    private static IQueryable<SupplierRow> Sorted(IQueryable<SupplierRow> rows, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("name", false) => rows.OrderBy(s => s.Name).ThenBy(s => s.Id),
        ("name", true) => rows.OrderByDescending(s => s.Name).ThenBy(s => s.Id),
        ("credit", false) => rows.OrderBy(s => s.Credit).ThenBy(s => s.CodeKey),
        ("credit", true) => rows.OrderByDescending(s => s.Credit).ThenBy(s => s.CodeKey),
        (_, true) => rows.OrderByDescending(s => s.CodeKey),
        _ => rows.OrderBy(s => s.CodeKey),
    };
}
