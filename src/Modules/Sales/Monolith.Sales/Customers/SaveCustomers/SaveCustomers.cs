using Monolith.Data.Search;
using Monolith.Sales.Contracts.Events;

namespace Monolith.Sales.Customers.SaveCustomers;

internal sealed class SaveCustomersValidator : AbstractValidator<Contracts.SaveCustomers>
{
    public SaveCustomersValidator() =>
        RuleFor(r => r.Customers).NotEmpty().Must(c => c is null
            || c.Count <= Contracts.SaveCustomers.Most).WithErrorCode("sales.too-many-customers");
}

internal sealed class SaveCustomersHandler(
    SalesDbContext db, IEnumerable<IValidator<Contracts.SaveCustomer>> rules, ICurrentActor current, ISites sites, TimeProvider clock)
    : IHandler<Contracts.SaveCustomers, IReadOnlyList<CustomerOutcome>>
{
    public Task<Result<IReadOnlyList<CustomerOutcome>>> Handle(Contracts.SaveCustomers request, CancellationToken ct)
    {
        var refused = request.Customers.Select(c => rules.Refuse(c.Customer)).ToList();
        return db.Write("sales.save-customers", token => Save(request.Customers, refused, token), ct);
    }

    private async Task<Result<IReadOnlyList<CustomerOutcome>>> Save(IReadOnlyList<CustomerChange> changes, List<Error?> refused,
        CancellationToken ct)
    {
        var (ids, keys) = (changes.Select(c => c.Customer.CustomerId).ToList(), changes
            .Select(c => CustomerMapping.Key(c.Customer.Code ?? "")).ToList());
        var there = await db.Customers.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var taken = await db.Customers
            .Where(c => keys.Contains(c.CodeKey)).ToDictionaryAsync(c => c.CodeKey, c => c.Id, StringComparer.Ordinal, ct);
        var (outcomes, found) = (new List<CustomerOutcome>(changes.Count), new List<Found<CustomerRow>>());
        for (var i = 0; i < changes.Count; i++)
        {
            var (customer, row) = (changes[i].Customer, there.GetValueOrDefault(changes[i].Customer.CustomerId));
            var isDone = refused[i] is null && row?.IsAs(customer) == true;
            var error = isDone ? null
                : refused[i]
                ?? ((row is null ? changes[i].Before is null : changes[i].Before is { } before && row.IsAs(before)) ? null
                    : KernelErrors.Changed)
                ?? (taken.TryGetValue(keys[i], out var by) && by != customer.CustomerId ? CustomerErrors.CustomerCodeTaken(customer.Code)
                    : null);
            outcomes.Add(new(customer.CustomerId, error));
            if (isDone || error is not null) continue;
            taken[keys[i]] = customer.CustomerId;
            var words = row is null ? [] : CustomerQueries.WordsOf(row);
            if (row is null) db.Add(row = customer.NewRow());
            else row.Take(customer);
            found.Add(new(row, words, CustomerQueries.WordsOf(row)));
            db.Publish(new CustomerSaved(
                row.Id, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(clock.GetUtcNow()), row.Active,
                    row.Version + 1));
        }

        await db.Index<CustomerRow>(found, ct);
        return outcomes;
    }
}
