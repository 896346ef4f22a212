using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Reordering;

/// <summary>When to order an item, or each item of a category, for a warehouse, and how much: see
/// <see cref="Contracts.SaveReorderRule"/>.</summary>
internal sealed class ReorderRuleRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required Guid WarehouseId { get; set; }

    /// <summary>Null: the rule is its category's.</summary>
    public Guid? ItemId { get; set; }

    public string? Category { get; set; }

    /// <summary>By which items are of it: as the items have it.</summary>
    public string? CategoryKey { get; set; }

    /// <summary>The item's id or the category's key: with warehouse and from-day no two rules have the same.</summary>
    public required string Target { get; set; }

    public required DateOnly FromDay { get; set; }

    public ReorderMethod Method { get; set; }

    public Quantity Minimum { get; set; }

    public Quantity? Maximum { get; set; }

    public Quantity? Lot { get; set; }

    public int? CoverDays { get; set; }

    public int? ServicePermille { get; set; }

    public int DemandDays { get; set; }

    public Quantity? Surplus { get; set; }

    public Guid? SourceWarehouseId { get; set; }

    public bool ByItself { get; set; }

    public DateOnly? SnoozedUntil { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"reorder-rule:{Id}";

    public static string TargetOf(Guid? itemId, string? categoryKey) => itemId?.ToString("N") ?? "category " + categoryKey;

    public ReorderRuleInfo ToInfo(long? version = null) => new(
        Id, WarehouseId, ItemId, Category, Method, Minimum, Maximum, Lot, CoverDays, ServicePermille, DemandDays, Surplus,
        SourceWarehouseId, ByItself, FromDay, SnoozedUntil, version ?? Version);
}
