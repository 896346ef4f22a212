using Monolith.SharedKernel.Audit;

namespace Monolith.Purchasing.SupplierItems;

/// <summary>An item as a supplier sells it: see <see cref="SupplierItemInfo"/>.</summary>
internal sealed class SupplierItemRow : IVersioned, IAudited
{
    public required Guid SupplierId { get; init; }

    public required Guid ItemId { get; init; }

    public string? Code { get; set; }

    public string? Unit { get; set; }

    public UnitCost? Cost { get; set; }

    public int? LeadDays { get; set; }

    public Quantity? Minimum { get; set; }

    public bool Preferred { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"supplier-item:{SupplierId}:{ItemId}";

    public SupplierItemInfo ToInfo(bool seesCosts = true) =>
        new(SupplierId, ItemId, Code, Unit, seesCosts ? Cost : null, LeadDays, Minimum, Preferred, Version);
}
