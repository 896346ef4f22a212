using Monolith.Data.Search;
using Monolith.Sales.Contracts.Events;

namespace Monolith.Sales.Customers.RemoveCustomers;

internal sealed class RemoveCustomersValidator : AbstractValidator<Contracts.RemoveCustomers>
{
    public RemoveCustomersValidator() =>
        RuleFor(r => r.Customers).NotEmpty().Must(c => c is null
            || c.Count <= Contracts.SaveCustomers.Most).WithErrorCode("sales.too-many-customers");
}

internal sealed class RemoveCustomersHandler(SalesDbContext db, ICustomerPlanning planning, ICurrentActor current, ISites sites,
    TimeProvider clock)
    : IHandler<Contracts.RemoveCustomers, IReadOnlyList<CustomerOutcome>>
{
    public Task<Result<IReadOnlyList<CustomerOutcome>>> Handle(Contracts.RemoveCustomers request, CancellationToken ct) =>
        db.Write("sales.remove-customers", token => Remove(request.Customers, token), ct);

    private async Task<Result<IReadOnlyList<CustomerOutcome>>> Remove(IReadOnlyList<Contracts.SaveCustomer> customers, CancellationToken ct)
    {
        var ids = customers.Select(c => c.CustomerId).ToList();
        var there = await db.Customers.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var used = await planning.InUse(ids, ct);
        var outcomes = new List<CustomerOutcome>(customers.Count);
        foreach (var customer in customers)
        {
            var row = there.GetValueOrDefault(customer.CustomerId);
            var error = row is null ? null
                : used.Contains(row.Id) ? CustomerErrors.CustomerInUse(row.Code)
                : row.IsAs(customer) ? null : KernelErrors.Changed;
            outcomes.Add(new(customer.CustomerId, error));
            if (row is null || error is not null) continue;
            await db.Index(row, CustomerQueries.WordsOf(row), new HashSet<string>(), ct);
            db.Remove(row);
            db.Publish(new CustomerRemoved(
                row.Id, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(clock.GetUtcNow())));
        }

        return outcomes;
    }
}
