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

internal static class ListSuppliersEndpoint
{
    public static void Map(RouteGroupBuilder purchasing)
    {
        purchasing.MapGet("suppliers", (string? q, bool? active, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListSuppliers(q, active, page.ToRequest()), ct).ToHttp())
            .Needs(PurchasingPermissions.View)
            .WithName("ListSuppliers")
            .WithSummary("Suppliers by parts of code, name, contact, phone or email")
            .Produces<Page<SupplierInfo>>();
        purchasing.MapGet("suppliers/export.csv", Export)
            .Needs(PurchasingPermissions.View)
            .WithName("ExportSuppliers")
            .WithSummary("Suppliers as CSV, at most 100,000 rows");
    }

    private static async Task<IResult> Export(
        string? q, bool? active, string? sort, bool? descending, string? columns, ISender send, ITexts texts, CancellationToken ct)
    {
        var rows = await AllPages.Of<SupplierInfo>(page => send.Send(new ListSuppliers(q, active, page), ct), sort, descending ?? false);
        return rows.IsOk ? CsvTable.File("suppliers.csv", Columns(texts), columns, rows.Value) : rows.Error!.ToHttp();
    }

    private static IReadOnlyList<CsvColumn<SupplierInfo>> Columns(ITexts texts) =>
    [
        new("code", texts["ui.code"], s => s.Code),
        new("name", texts["ui.name"], s => s.Name),
        new("contact", texts["purchasing.contact"], s => s.Contact),
        new("phone", texts["purchasing.phone"], s => s.Phone),
        new("email", texts["purchasing.email"], s => s.Email),
        new("address", texts["purchasing.address"], s => s.Address),
        new("credit", texts["purchasing.credit"], s => texts[CreditStandings.Key(s.Credit)]),
        new("payment-days", texts["purchasing.payment-days"], s => s.PaymentDays),
        new("state", texts["ui.state"], s => texts[s.Active ? "ui.active" : "ui.inactive"]),
    ];
}
