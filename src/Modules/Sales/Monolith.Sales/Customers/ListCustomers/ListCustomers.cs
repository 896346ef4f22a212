namespace Monolith.Sales.Customers.ListCustomers;

[Requires(SalesPermissions.View)]
internal sealed record ListCustomers(ListQuery Query) : IRequest<Page<CustomerListRow>>
{
    public static readonly ListOf<CustomerListRow> List = Rows.Of<CustomerListRow>("sales.customers")
        .Column("code", "ui.code", c => c.Code, c => c.Sortable(by: r => r.CodeKey).Mono())
        .Column("name", "ui.name", c => c.Name, c => c.Sortable())
        .Column("contact", "sales.contact", c => c.Contact, c => c.Sortable())
        .Column("phone", "sales.phone", c => c.Phone)
        .Column("email", "sales.email", c => c.Email)
        .Column("address", "sales.address", c => c.Address, c => c.Extra().Wrapped())
        .Column("note", "ui.note", c => c.Note, c => c.Extra().Wrapped())
        .Column("state", "ui.state", c => c.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .Searched()
        .YesNo("active", "ui.state", c => c.Active, "ui.active", "ui.inactive")
        .KeyedBy(c => c.CustomerId)
        .SortedBy("code");
}

internal sealed record CustomerListRow
{
    public required Guid CustomerId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? Contact { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public string? Note { get; init; }

    public bool Active { get; init; }

    public long Version { get; init; }

    internal string CodeKey { get; init; } = "";
}

internal sealed class ListCustomersHandler(SalesDbContext db, ICurrentActor current) : IHandler<ListCustomers, Page<CustomerListRow>>
{
    public Task<Result<Page<CustomerListRow>>> Handle(ListCustomers request, CancellationToken ct) =>
        CustomerQueries.Matching(db, request.Query.Text)
        .Select(c => new CustomerListRow
        {
            CustomerId = c.Id, Code = c.Code, Name = c.Name, Contact = c.Contact, Phone = c.Phone, Email = c.Email, Address = c.Address, Note = c.Note,
            Active = c.Active, Version = c.Version, CodeKey = c.CodeKey,
        })
        .ToPage(ListCustomers.List, request.Query, current.Actor, ct);
}

internal static class ListCustomersEndpoint
{
    public static void Map(RouteGroupBuilder sales) => sales.MapList<ListCustomers, CustomerListRow>(
        "customers", ListCustomers.List, q => new(q), "ListCustomers", "Customers by parts of code, name, contact, phone or email",
        CustomerExchange.Of);
}
