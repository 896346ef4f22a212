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

internal static class ListCustomersEndpoint
{
    public static void Map(RouteGroupBuilder sales)
    {
        sales.MapGet("customers", (string? q, bool? active, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListCustomers(q, active, page.ToRequest()), ct).ToHttp())
            .Needs(SalesPermissions.View)
            .WithName("ListCustomers")
            .WithSummary("Customers by parts of code, name, contact, phone or email")
            .Produces<Page<CustomerInfo>>();
        sales.MapGet("customers/export.csv", Export)
            .Needs(SalesPermissions.View)
            .WithName("ExportCustomers")
            .WithSummary("Customers as CSV, at most 100,000 rows");
    }

    private static async Task<IResult> Export(
        string? q, bool? active, string? sort, bool? descending, string? columns, ISender send, ITexts texts, CancellationToken ct)
    {
        var rows = await AllPages.Of<CustomerInfo>(page => send.Send(new ListCustomers(q, active, page), ct), sort, descending ?? false);
        return rows.IsOk ? CsvTable.File("customers.csv", Columns(texts), columns, rows.Value) : rows.Error!.ToHttp();
    }

    private static IReadOnlyList<CsvColumn<CustomerInfo>> Columns(ITexts texts) =>
    [
        new("code", texts["ui.code"], c => c.Code),
        new("name", texts["ui.name"], c => c.Name),
        new("contact", texts["sales.contact"], c => c.Contact),
        new("phone", texts["sales.phone"], c => c.Phone),
        new("email", texts["sales.email"], c => c.Email),
        new("address", texts["sales.address"], c => c.Address),
        new("note", texts["ui.note"], c => c.Note),
        new("state", texts["ui.state"], c => texts[c.Active ? "ui.active" : "ui.inactive"]),
    ];
}
