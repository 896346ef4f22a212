using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reordering.ListReorderRules;

/// <summary>All rules: those in force, those that begin later and those that others have followed.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListReorderRules(ListQuery Query) : IRequest<Page<ReorderRuleView>>
{
    public static readonly ListOf<ReorderRuleView> List = Rows.Of<ReorderRuleView>("inventory.reorder-rules")
        .Column("sku", "inventory.sku", r => r.Sku, c => c.Sortable(by: r => r.SkuKey).Then(r => r.Warehouse).Then(r => r.FromDay).Mono())
        .Column("name", "inventory.item", r => r.Name)
        .Column("category", "inventory.category", r => r.Category, c => c.Sortable())
        .Column("warehouse", "inventory.warehouse", r => r.Warehouse, c => c.Sortable())
        .Column("method", "inventory.method", r => r.Method, c => c.Words("inventory.reorder-method"))
        .Column("minimum", "inventory.minimum", r => r.Minimum, c => c.Figure())
        .Column("maximum", "inventory.maximum", r => r.Maximum, c => c.Figure())
        .Column("lot", "inventory.lot-size", r => r.Lot, c => c.Figure())
        .Column("cover_days", "inventory.cover-days", r => r.CoverDays, c => c.Figure())
        .Column("service_permille", "inventory.service-level", r => r.ServicePermille, c => c.Figure())
        .Column("demand_days", "inventory.demand-days", r => r.DemandDays, c => c.Figure().Extra())
        .Column("surplus", "inventory.surplus", r => r.Surplus, c => c.Figure().Extra())
        .Column("source", "inventory.source-warehouse", r => r.Source)
        .Column("by_itself", "inventory.by-itself", r => r.ByItself, c => c.YesNo("ui.yes", "ui.no").Extra())
        .Column("from_day", "inventory.from-day", r => r.FromDay, c => c.Sortable())
        .Column("snoozed_until", "inventory.snoozed-until", r => r.SnoozedUntil)
        .Column("alert", "inventory.alert-since", r => r.AlertSince)
        .Searched()
        .Id("item", "inventory.item", r => r.ItemId)
        .Id("warehouse", "inventory.warehouse", r => r.WarehouseId)
        .Choice("method", "inventory.method", r => r.Method, "inventory.reorder-method")
        .Flag("low", "inventory.low-only")
        .KeyedBy(r => r.RuleId)
        .SortedBy("sku");
}

internal sealed record ReorderRuleView : IHasVersion
{
    public required Guid RuleId { get; init; }

    public Guid? ItemId { get; init; }

    /// <summary>Nothing where the rule is a category's, as the name.</summary>
    public required string Sku { get; init; }

    public LocalName? Name { get; init; }

    public string? Unit { get; init; }

    public string? Category { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public required ReorderMethod Method { get; init; }

    public required Quantity Minimum { get; init; }

    public Quantity? Maximum { get; init; }

    public Quantity? Lot { get; init; }

    public int? CoverDays { get; init; }

    public int? ServicePermille { get; init; }

    public required int DemandDays { get; init; }

    public Quantity? Surplus { get; init; }

    public Guid? SourceWarehouseId { get; init; }

    public string? Source { get; init; }

    public bool ByItself { get; init; }

    public required DateOnly FromDay { get; init; }

    public DateOnly? SnoozedUntil { get; init; }

    /// <summary>Since when a proposal of it is open.</summary>
    public DateTimeOffset? AlertSince { get; init; }

    /// <summary>What its open proposals come to.</summary>
    public Quantity Suggested { get; init; }

    public long Version { get; init; }

    internal string SkuKey { get; init; } = "";

    public Contracts.SaveReorderRule ToRequest() => new(
        RuleId, WarehouseId, ItemId, Category, Method, Minimum, Maximum, Lot, CoverDays, ServicePermille, DemandDays, Surplus,
        SourceWarehouseId, ByItself, FromDay, SnoozedUntil, Version);
}

/// <summary>Errors: inventory.unknown-reorder-rule</summary>
[Requires(InventoryPermissions.View)]
internal sealed record GetReorderRule(Guid RuleId) : IRequest<ReorderRuleView>;

internal static class ListReorderRulesEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapList<ListReorderRules, ReorderRuleView>(
            "reorder-rules", ListReorderRules.List, q => new(q), "ListReorderRules", "Reorder rules of items and categories",
            RuleExchange.Of);
        inventory.MapGet("reorder-rules/{ruleId:guid}", (Guid ruleId, ISender send, CancellationToken ct) =>
                send.Send(new GetReorderRule(ruleId), ct).ToHttp())
            .Serves<GetReorderRule>().WithName("GetReorderRule").WithSummary("One reorder rule").Produces<ReorderRuleView>();
    }
}
