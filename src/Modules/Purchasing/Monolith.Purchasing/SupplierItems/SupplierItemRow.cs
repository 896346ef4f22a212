using Monolith.SharedKernel.Audit;

namespace Monolith.Purchasing.SupplierItems;

/// <summary>An item as a supplier sells it: see <see cref="SupplierItemInfo"/>.</summary>
internal sealed class SupplierItemRow : IVersioned, IAudited
{
    public required Guid SupplierId { get; init; }

    public required Guid ItemId { get; init; }

    public string? Code { get; set; }

    /// <summary>By which it is found: see <see cref="KeyOf"/>.</summary>
    public string? CodeKey { get; set; }

    public string? Unit { get; set; }

    public UnitCost? Cost { get; set; }

    public int? LeadDays { get; set; }

    public Quantity? Minimum { get; set; }

    public bool Preferred { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"supplier-item:{SupplierId}:{ItemId}";

    /// <summary>A supplier's code whatever its letter case, width and the blanks in it.</summary>
    public static string? KeyOf(string? code) => code is null || Folding.Code(code) is not { Length: > 0 } key ? null : key;

    public SupplierItemInfo ToInfo(bool seesCosts = true) =>
        new(SupplierId, ItemId, Code, Unit, seesCosts ? Cost : null, LeadDays, Minimum, Preferred, Version);
}
