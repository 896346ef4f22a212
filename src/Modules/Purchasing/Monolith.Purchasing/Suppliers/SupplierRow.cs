using Monolith.Data.Search;
using Monolith.SharedKernel.Audit;

namespace Monolith.Purchasing.Suppliers;

/// <remarks>Contact, phone, email and address may be a person's: they stand here only, for encryption at rest to find them.</remarks>
internal sealed class SupplierRow : IVersioned, IAudited, IFound
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

    public CreditStanding Credit { get; set; }

    public int PaymentDays { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>What a search of its orders and receipts looks through, in lower case. Engines differ in how LIKE treats case.</summary>
    public required string Find { get; set; }

    public long FindNo { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"supplier:{Code}";

    public SupplierInfo ToInfo() => new(Id, Code, Name, Contact, Phone, Email, Address, Credit, PaymentDays, Active, Version);
}
