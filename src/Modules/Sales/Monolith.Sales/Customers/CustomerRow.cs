using Monolith.SharedKernel.Audit;

namespace Monolith.Sales.Customers;

/// <remarks>Name, contact, phone, email, address, note and <see cref="Find"/> are personal data. They stand here only (and in this
/// row's audit), so that encryption at rest, export and erasure have one place to work on.</remarks>
internal sealed class CustomerRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Code { get; set; }

    /// <summary>The code in lower case: unique whatever the letter case.</summary>
    public required string CodeKey { get; set; }

    public required string Name { get; set; }

    public string? Contact { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Address { get; set; }

    public string? Note { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>What a search looks through: code, name, contact, phone and email in lower case. Engines differ in how LIKE treats case.</summary>
    public required string Find { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"customer:{Code}";

    public CustomerInfo ToInfo() => new(Id, Code, Name, Contact, Phone, Email, Address, Note, Active, Version);
}
