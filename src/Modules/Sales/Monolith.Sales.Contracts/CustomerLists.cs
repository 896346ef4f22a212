using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Sales.Contracts;

/// <summary>Many customers in one write, each by the rules of <see cref="SaveCustomer"/>. One that breaks a rule is refused and writes
/// nothing;
/// the others go in. Sent again it finds done what it did. Errors: sales.too-many-customers; of a line those of SaveCustomer</summary>
/// <param name="Customers">1 to 500; none twice.</param>
[Requires(SalesPermissions.EditCustomers)]
public sealed record SaveCustomers(IReadOnlyList<CustomerChange> Customers) : IRequest<IReadOnlyList<CustomerOutcome>>
{
    public const int Most = 500;
}

/// <param name="Before">The state that the change was based on; null: there was none. Where another is found, it is refused as
/// concurrency.changed.</param>
public sealed record CustomerChange(SaveCustomer Customer, SaveCustomer? Before);

/// <param name="Error">Why it was refused; null: it is done.</param>
public sealed record CustomerOutcome(Guid CustomerId, Error? Error);

/// <summary>Takes customers back as if they had never been made: only ones that are as they were made and that bought nothing. One that
/// is gone
/// already is done. Errors: sales.too-many-customers; of a line sales.customer-in-use, concurrency.changed</summary>
[Requires(SalesPermissions.EditCustomers)]
public sealed record RemoveCustomers(IReadOnlyList<SaveCustomer> Customers) : IRequest<IReadOnlyList<CustomerOutcome>>;

/// <summary>Judges a list of customers before any is saved.</summary>
public interface ICustomerPlanning
{
    /// <summary>Two codes with the same key are one.</summary>
    string Key(string code);

    /// <summary>The customers of those codes, inactive ones too, by key.</summary>
    Task<IReadOnlyDictionary<string, CustomerInfo>> Find(IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>Why its shape, sizes and ranges are wrong; null: they are right.</summary>
    Error? Refuse(SaveCustomer customer);

    /// <summary>Those of them that bought something.</summary>
    Task<IReadOnlySet<Guid>> InUse(IReadOnlyCollection<Guid> customerIds, CancellationToken ct);
}
