namespace Monolith.Sales.Customers;

internal sealed class CustomerFile(SalesDbContext db) : ICustomers
{
    public async Task<CustomerInfo?> Find(Guid customerId, CancellationToken ct) =>
        (await db.Customers.FirstOrDefaultAsync(c => c.Id == customerId, ct))?.ToInfo();

    public async Task<Page<CustomerInfo>> Search(string? text, int skip, int take, CancellationToken ct)
    {
        var page = new PageRequest(skip, take).Clamp();
        var found = CustomerQueries.Matching(db, text).Where(c => c.Active);
        var total = await found.CountAsync(ct);
        var rows = await found.OrderBy(c => c.CodeKey).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<CustomerInfo>([.. rows.Select(r => r.ToInfo())], total, page.Skip, page.Take);
    }
}
