using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Purchasing.Contracts;

/// <summary>Many suppliers in one write, each by the rules of <see cref="SaveSupplier"/>. One that breaks a rule is refused and writes
/// nothing;
/// the others go in. Sent again it finds done what it did. Errors: purchasing.too-many-suppliers; of a line those of SaveSupplier</summary>
/// <param name="Suppliers">1 to 500; none twice.</param>
[Requires(PurchasingPermissions.EditSuppliers)]
public sealed record SaveSuppliers(IReadOnlyList<SupplierChange> Suppliers) : IRequest<IReadOnlyList<SupplierOutcome>>
{
    public const int Most = 500;
}

/// <param name="Before">The state that the change was based on; null: there was none. Where another is found, it is refused as
/// concurrency.changed.</param>
public sealed record SupplierChange(SaveSupplier Supplier, SaveSupplier? Before);

/// <param name="Error">Why it was refused; null: it is done.</param>
public sealed record SupplierOutcome(Guid SupplierId, Error? Error);

/// <summary>Takes suppliers back as if they had never been made: only ones that are as they were made and that nothing was ordered from.
/// One that is gone
/// already is done. Errors: purchasing.too-many-suppliers; of a line purchasing.supplier-in-use, concurrency.changed</summary>
[Requires(PurchasingPermissions.EditSuppliers)]
public sealed record RemoveSuppliers(IReadOnlyList<SaveSupplier> Suppliers) : IRequest<IReadOnlyList<SupplierOutcome>>;

/// <summary>Judges a list of suppliers before any is saved.</summary>
public interface ISupplierPlanning
{
    /// <summary>Two codes with the same key are one.</summary>
    string Key(string code);

    /// <summary>The suppliers of those codes, inactive ones too, by key.</summary>
    Task<IReadOnlyDictionary<string, SupplierInfo>> Find(IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>Why its shape, sizes and ranges are wrong; null: they are right.</summary>
    Error? Refuse(SaveSupplier supplier);

    /// <summary>Those of them that something was ordered from.</summary>
    Task<IReadOnlySet<Guid>> InUse(IReadOnlyCollection<Guid> supplierIds, CancellationToken ct);
}
