namespace Monolith.Sales.Customers.ListCustomers;

/// <summary>Customers as the import takes them in.</summary>
internal static class CustomerExchange
{
    private static readonly string[] Headings = ["code", "name", "contact", "phone", "email", "address", "note", "active"];

    public static Task<ListExchange<CustomerListRow>> Of(IServiceProvider services, CancellationToken ct) =>
        Task.FromResult(new ListExchange<CustomerListRow>(Headings, c =>
            [c.Code, c.Name, c.Contact ?? "", c.Phone ?? "", c.Email ?? "", c.Address ?? "", c.Note ?? "", c.Active ? "1" : "0"]));
}
