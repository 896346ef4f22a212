namespace Monolith.Purchasing.Suppliers.ListSuppliers;

[Requires(PurchasingPermissions.View)]
internal sealed record ListSuppliers(ListQuery Query) : IRequest<Page<SupplierListRow>>
{
    public static readonly ListOf<SupplierListRow> List = Rows.Of<SupplierListRow>("purchasing.suppliers")
        .Column("code", "ui.code", s => s.Code, c => c.Sortable(by: s => s.CodeKey).Mono())
        .Column("name", "ui.name", s => s.Name, c => c.Sortable())
        .Column("contact", "purchasing.contact", s => s.Contact)
        .Column("phone", "purchasing.phone", s => s.Phone)
        .Column("email", "purchasing.email", s => s.Email, c => c.Extra())
        .Column("address", "purchasing.address", s => s.Address, c => c.Extra().Wrapped())
        .Column("credit", "purchasing.credit", s => s.Credit, c => c.Sortable().Words(CreditStandings.Words))
        .Column("payment-days", "purchasing.payment-days", s => s.PaymentDays, c => c.Figure())
        .Column("state", "ui.state", s => s.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .Searched()
        .YesNo("active", "ui.state", s => s.Active, "ui.active", "ui.inactive")
        .KeyedBy(s => s.SupplierId)
        .SortedBy("code");
}

internal sealed record SupplierListRow
{
    public required Guid SupplierId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? Contact { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public CreditStanding Credit { get; init; }

    public int PaymentDays { get; init; }

    public bool Active { get; init; }

    public long Version { get; init; }

    internal string CodeKey { get; init; } = "";
}

internal sealed class ListSuppliersHandler(PurchasingDbContext db, ICurrentActor current) : IHandler<ListSuppliers, Page<SupplierListRow>>
{
    public Task<Result<Page<SupplierListRow>>> Handle(ListSuppliers request, CancellationToken ct) =>
        SupplierQueries.Matching(db, request.Query.Text)
        .Select(s => new SupplierListRow
        {
            SupplierId = s.Id, Code = s.Code, Name = s.Name, Contact = s.Contact, Phone = s.Phone, Email = s.Email, Address = s.Address, Credit = s.Credit,
            PaymentDays = s.PaymentDays, Active = s.Active, Version = s.Version, CodeKey = s.CodeKey,
        })
        .ToPage(ListSuppliers.List, request.Query, current.Actor, ct);
}

internal static class ListSuppliersEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) => purchasing.MapList<ListSuppliers, SupplierListRow>(
        "suppliers", ListSuppliers.List, q => new(q), "ListSuppliers", "Suppliers by parts of code, name, contact, phone or email",
        SupplierExchange.Of);
}
