using Monolith.Ui;

namespace Monolith.Sales.Customers;

/// <summary>Customers in the shell's search.</summary>
internal sealed class CustomerSearch(ICustomers customers, ICurrentActor current) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Search(string text, int take, CancellationToken ct)
    {
        if (!current.Actor.Can(SalesPermissions.View)) return [];
        var found = await customers.Search(text, 0, take, ct);
        return [.. found.Items.Select(c => new SearchHit("sales.customer", c.Name, $"/sales/customers/{c.CustomerId}", c.Code))];
    }
}
