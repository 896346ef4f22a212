using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Purchasing.Contracts;

/// <summary>An item as a supplier sells it.</summary>
/// <param name="Code">The supplier's own.</param>
/// <param name="Unit">The pack of the item that is ordered; null: the stock unit.</param>
/// <param name="Cost">Of one unit; null where the reader may not see costs or none is known.</param>
/// <param name="LeadDays">Days until goods come, as the supplier says; what was measured goes before it.</param>
/// <param name="Minimum">Never fewer units are ordered.</param>
/// <param name="Preferred">It is bought here first.</param>
public sealed record SupplierItemInfo(
    Guid SupplierId, Guid ItemId, string? Code, string? Unit, UnitCost? Cost, int? LeadDays, Quantity? Minimum, bool Preferred,
        long Version)
    : IHasVersion;

/// <summary>Says how a supplier sells an item, or changes it. Of an item at most one supplier is preferred: the last that was said to be.
/// Errors: purchasing.unknown-supplier, purchasing.unknown-item, purchasing.service-item, inventory.unknown-pack, concurrency.changed
/// </summary>
[Requires(PurchasingPermissions.EditSuppliers)]
public sealed record SaveSupplierItem(
    Guid SupplierId, Guid ItemId, string? Code = null, string? Unit = null, UnitCost? Cost = null, int? LeadDays = null,
    Quantity? Minimum = null, bool Preferred = false, long? IfVersion = null) : IRequest<SupplierItemInfo>;

/// <summary>The supplier doesn't sell it any more; where that is so already, it is done.</summary>
[Requires(PurchasingPermissions.EditSuppliers)]
public sealed record RemoveSupplierItem(Guid SupplierId, Guid ItemId) : IRequest<Done>;

/// <summary>What stands for suppliers and items already.</summary>
public interface ISupplierItems
{
    Task<IReadOnlyList<SupplierItemInfo>> Of(IReadOnlyCollection<Guid> supplierIds, IReadOnlyCollection<Guid> itemIds,
        CancellationToken ct);

    /// <summary>Those that suppliers sell under a code that begins so, by the supplier that is asked about first.</summary>
    /// <param name="supplierId">Only what this one sells; null: any.</param>
    Task<IReadOnlyList<SupplierItemInfo>> ByCode(string code, Guid? supplierId, int take, CancellationToken ct);

    /// <summary>Why it would be refused; null: it would not.</summary>
    ValueTask<Error?> Refuse(SaveSupplierItem wanted, CancellationToken ct);
}
