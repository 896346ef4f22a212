namespace Monolith.Sales.Customers.ListCustomers;

/// <param name="Active">Null: both.</param>
/// <param name="Page">Sorts: code, name, contact.</param>
[Requires(SalesPermissions.View)]
internal sealed record ListCustomers(string? Text, bool? Active, PageRequest Page) : IRequest<Page<CustomerInfo>>;

internal sealed class ListCustomersHandler(SalesDbContext db) : IHandler<ListCustomers, Page<CustomerInfo>>
{
    public async Task<Result<Page<CustomerInfo>>> Handle(ListCustomers query, CancellationToken ct)
    {
        var page = query.Page.Clamp();
        var found = db.Customers.Matching(query.Text);
        if (query.Active is { } active) found = found.Where(c => c.Active == active);

        var total = await found.CountAsync(ct);
        var rows = await Sorted(found, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<CustomerInfo>([.. rows.Select(r => r.ToInfo())], total, page.Skip, page.Take);
    }

    private static IQueryable<CustomerRow> Sorted(IQueryable<CustomerRow> rows, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("name", false) => rows.OrderBy(c => c.Name).ThenBy(c => c.Id),
        ("name", true) => rows.OrderByDescending(c => c.Name).ThenBy(c => c.Id),
        ("contact", false) => rows.OrderBy(c => c.Contact).ThenBy(c => c.Id),
        ("contact", true) => rows.OrderByDescending(c => c.Contact).ThenBy(c => c.Id),
        (_, true) => rows.OrderByDescending(c => c.CodeKey),
        _ => rows.OrderBy(c => c.CodeKey),
    };
}
