using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Sales.Contracts;

public sealed record CustomerInfo(
    Guid CustomerId, string Code, string Name, string? Contact, string? Phone, string? Email, string? Address, string? Note, bool Active, long Version) : IHasVersion;

/// <summary>Makes a customer or changes one. Errors: sales.customer-code-taken, concurrency.changed</summary>
[Requires(SalesPermissions.EditCustomers)]
public sealed record SaveCustomer(
    Guid CustomerId, string Code, string Name, string? Contact = null, string? Phone = null, string? Email = null,
    [property: Lines] string? Address = null,
    [property: Lines] string? Note = null, bool Active = true, long? IfVersion = null) : IRequest<CustomerInfo>;

public interface ICustomers
{
    Task<CustomerInfo?> Find(Guid customerId, CancellationToken ct);

    /// <summary>By parts of code, name or phone; active ones only.</summary>
    Task<Page<CustomerInfo>> Search(string? text, int skip, int take, CancellationToken ct);
}
