using Monolith.Data.Search;
using Monolith.SharedKernel.Audit;

namespace Monolith.Sales.Customers;

/// <remarks>Name, contact, phone, email, address, note are personal data. They stand here only (in this row's
/// audit, and in parts in its search index), so that encryption at rest, export and erasure have one place to work on.</remarks>
internal sealed class CustomerRow : IVersioned, IAudited, IFound
{
    public required Guid Id { get; init; }

    public required string Code { get; set; }

    /// <summary>As <see cref="Folding.Code"/> makes it: unique, in every engine alike.</summary>
    public required string CodeKey { get; set; }

    public required string Name { get; set; }

    public string? Contact { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Address { get; set; }

    public string? Note { get; set; }

    public bool Active { get; set; } = true;

    public long FindNo { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"customer:{Code}";

    public CustomerInfo ToInfo() => new(Id, Code, Name, Contact, Phone, Email, Address, Note, Active, Version);
}
