namespace Monolith.Sales.Customers;

internal sealed class CustomerPlanning(SalesDbContext db, IEnumerable<IValidator<Contracts.SaveCustomer>> rules) : ICustomerPlanning
{
    public string Key(string code) => CustomerMapping.Key(code);

    public async Task<IReadOnlyDictionary<string, CustomerInfo>> Find(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var keys = codes.Select(Key).Distinct().ToList();
        return (await db.Customers.Where(c => keys.Contains(c.CodeKey)).ToListAsync(ct))
            .ToDictionary(c => c.CodeKey, c => c.ToInfo(), StringComparer.Ordinal);
    }

    public Error? Refuse(Contracts.SaveCustomer customer) => rules.Refuse(customer);

    public async Task<IReadOnlySet<Guid>> InUse(IReadOnlyCollection<Guid> customerIds, CancellationToken ct) =>
        (await db.CustomerTickets.Where(t => customerIds.Contains(t.CustomerId)).Select(t => t.CustomerId)
            .Distinct().ToListAsync(ct)).ToHashSet();
}
