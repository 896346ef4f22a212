using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Purchasing.Contracts;

/// <param name="Credit">Credit standing.</param>
/// <param name="PaymentDays">Days until an invoice is due, 0 to 365.</param>
public sealed record SupplierInfo(
    Guid SupplierId, string Code, string Name, string? Contact, string? Phone, string? Email, string? Address,
    CreditStanding Credit, int PaymentDays, bool Active, long Version) : IHasVersion;

public enum CreditStanding
{
    Unknown,
    Good,
    Watch,
    Bad,
}

/// <summary>Makes a supplier or changes it. Errors: purchasing.supplier-code-taken, concurrency.changed</summary>
[Requires(PurchasingPermissions.EditSuppliers)]
public sealed record SaveSupplier(
    Guid SupplierId, string Code, string Name, string? Contact = null, string? Phone = null, string? Email = null,
    [property: Lines] string? Address = null,
    CreditStanding Credit = CreditStanding.Unknown, int PaymentDays = 30, bool Active = true, long? IfVersion = null) : IRequest<SupplierInfo>;
