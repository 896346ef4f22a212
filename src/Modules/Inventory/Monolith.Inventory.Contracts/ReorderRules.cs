using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>How a rule knows when to order and how much. What is there counts with what is on order and without what is reserved.</summary>
public enum ReorderMethod
{
    /// <summary>At the minimum or below: fill up to the maximum.</summary>
    MinMax,

    /// <summary>At the reorder point (the minimum) or below: as many lots as lift it above the point.</summary>
    ReorderPoint,

    /// <summary>At what sells until goods come: fill up so that it lasts the days of cover beyond that.</summary>
    DaysOfCover,

    /// <summary>As days of cover, with a safety stock from the variability of demand and of the time until goods come.</summary>
    ServiceLevel,
}

/// <summary>Says when to order an item, or each item of a category, for a warehouse and how much. An item's own rule goes before its
/// category's;
/// of several of one item and warehouse the one with the latest from-day that has come is in force.
/// Errors: inventory.unknown-item, inventory.unknown-category, inventory.unknown-warehouse, inventory.service-item,
/// inventory.quantity-digits,
/// inventory.rule-needs-target, inventory.maximum-not-above-minimum, inventory.rule-needs-lot, inventory.rule-needs-cover,
/// inventory.rule-needs-service-level, inventory.service-level-unknown, inventory.same-warehouse, inventory.rule-there,
/// concurrency.changed</summary>
/// <param name="Category">In place of an item: its items that have no rule of their own in this warehouse.</param>
/// <param name="Minimum">The point, under min/max and reorder point; else never less than this is the point.</param>
/// <param name="Lot">Ordered in whole multiples of it.</param>
/// <param name="ServicePermille">How often, of 1000 times, stock is to last until goods come: one of those of the table.</param>
/// <param name="DemandDays">Demand is what left in so many days before.</param>
/// <param name="Surplus">More than this is too much, and an alert; null: never.</param>
/// <param name="SourceWarehouseId">Where it is transferred from; null: it is bought.</param>
/// <param name="ByItself">Each night's proposals become drafts without anybody's click.</param>
/// <param name="FromDay">In force from that day on; null: from today on, or as it is.</param>
/// <param name="SnoozedUntil">Rests until that day.</param>
[Requires(InventoryPermissions.EditReorderRules)]
public sealed record SaveReorderRule(
    Guid RuleId, Guid WarehouseId, Guid? ItemId = null, string? Category = null, ReorderMethod Method = ReorderMethod.MinMax,
    Quantity? Minimum = null, Quantity? Maximum = null, Quantity? Lot = null, int? CoverDays = null, int? ServicePermille = null,
    int DemandDays = SaveReorderRule.UsualDemandDays, Quantity? Surplus = null, Guid? SourceWarehouseId = null, bool ByItself = false,
    DateOnly? FromDay = null, DateOnly? SnoozedUntil = null, long? IfVersion = null) : IRequest<ReorderRuleInfo>
{
    public const int UsualDemandDays = 28;

    public static SaveReorderRule MinMax(Guid ruleId, Guid itemId, Guid warehouseId, Quantity minimum, Quantity maximum) =>
        new(ruleId, warehouseId, itemId, Minimum: minimum, Maximum: maximum);
}

public sealed record ReorderRuleInfo(
    Guid RuleId, Guid WarehouseId, Guid? ItemId, string? Category, ReorderMethod Method, Quantity Minimum, Quantity? Maximum, Quantity? Lot,
    int? CoverDays, int? ServicePermille, int DemandDays, Quantity? Surplus, Guid? SourceWarehouseId, bool ByItself, DateOnly FromDay,
    DateOnly? SnoozedUntil, long Version) : IHasVersion;

/// <summary>Many rules in one write, each by the rules of <see cref="SaveReorderRule"/>: one that is refused writes nothing, the others go
/// in.
/// Errors: inventory.too-many-rules; of a line those of SaveReorderRule</summary>
/// <param name="Rules">1 to 500.</param>
[Requires(InventoryPermissions.EditReorderRules)]
public sealed record SaveReorderRules(IReadOnlyList<SaveReorderRule> Rules) : IRequest<IReadOnlyList<ReorderRuleOutcome>>
{
    public const int Most = 500;
}

/// <param name="Error">Why it was refused; null: it is done.</param>
public sealed record ReorderRuleOutcome(Guid RuleId, Error? Error);

/// <summary>The item or category isn't watched in this warehouse by them any more. One that is gone already is done.
/// Errors: inventory.too-many-rules</summary>
/// <param name="RuleIds">1 to 500.</param>
[Requires(InventoryPermissions.EditReorderRules)]
public sealed record RemoveReorderRules(IReadOnlyList<Guid> RuleIds) : IRequest<Done>;

/// <summary>Judges a list of rules before any is saved.</summary>
public interface IReorderPlanning
{
    /// <summary>What stands for an item or a category, a warehouse and a from-day already.</summary>
    Task<IReadOnlyList<ReorderRuleInfo>> Of(
        IReadOnlyCollection<Guid> itemIds, IReadOnlyCollection<string> categories, CancellationToken ct);

    /// <summary>Why its shape, sizes and ranges are wrong, or what it names isn't there; null: it is right.</summary>
    Task<Error?> Refuse(SaveReorderRule rule, CancellationToken ct);
}
