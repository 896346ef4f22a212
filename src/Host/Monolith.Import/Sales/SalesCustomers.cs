using Monolith.Sales.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Sales;

/// <summary>The customers that a file of past sales names, by their codes as the file has them.</summary>
internal sealed record KnownCustomers(IReadOnlyDictionary<string, Guid> Ids, IReadOnlyDictionary<string, SaveCustomer> ToMake);

internal sealed class SalesCustomers(ICustomerPlanning customers)
{
    /// <summary>Documents of a customer that can't be are refused.</summary>
    public async Task<KnownCustomers> Know(List<DocumentPlan> plans, SalesShop shop, CancellationToken ct)
    {
        var named = plans.Where(p => p.IsNew && p.Document.Customer is not null).ToList();
        var codes = named.Select(p => p.Document.Customer!).Distinct(StringComparer.Ordinal).ToList();
        var there = new Dictionary<string, CustomerInfo>(StringComparer.Ordinal);
        foreach (var some in shop.IsThere ? codes.Chunk(SaveCustomers.Most) : [])
            foreach (var (key, customer) in await customers.Find(some, ct)) there[key] = customer;

        var (ids, toMake, byKey) = (new Dictionary<string, Guid>(StringComparer.Ordinal), new Dictionary<string,
            SaveCustomer>(StringComparer.Ordinal),
            new Dictionary<string, SaveCustomer>(StringComparer.Ordinal));
        foreach (var plan in named)
        {
            var code = plan.Document.Customer!;
            var key = customers.Key(code);
            if (there.TryGetValue(key, out var known)) ids[code] = known.CustomerId;
            else if (byKey.TryGetValue(key, out var made)) ids[code] = made.CustomerId;
            else if (New(code, plan.Document.CustomerNote) is var wanted && customers.Refuse(wanted) is { } wrong) plan.RefuseAll(wrong);
            else
            {
                byKey[key] = toMake[code] = wanted;
                ids[code] = wanted.CustomerId;
            }
        }

        return new(ids, toMake);
    }

    private static SaveCustomer New(string code, string? note) => new(StableIds.Of("customer", code), code, code, Note: note);
}
