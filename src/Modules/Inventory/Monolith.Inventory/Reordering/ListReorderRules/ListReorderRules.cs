using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reordering.ListReorderRules;

/// <summary>Rules beside what is there.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListReorderRules(ListQuery Query) : IRequest<Page<ReorderRuleView>>
{
    public static readonly ListOf<ReorderRuleView> List = Rows.Of<ReorderRuleView>("inventory.reorder-rules")
        .Column("sku", "inventory.sku", r => r.Sku, c => c.Sortable(by: r => r.SkuKey).Then(r => r.Warehouse).Mono())
        .Column("name", "inventory.item", r => r.Name, c => c.Sortable())
        .Column("warehouse", "inventory.warehouse", r => r.Warehouse, c => c.Sortable())
        .Column("on-hand", "inventory.on-hand", r => r.OnHand, c => c.Sortable(by: r => r.Held).Figure())
        .Column("minimum", "inventory.minimum", r => r.Minimum, c => c.Sortable(by: r => r.Least).Figure())
        .Column("maximum", "inventory.maximum", r => r.Maximum, c => c.Figure())
        .Column("suggested", "inventory.suggested", r => r.Suggested, c => c.Figure())
        .Column("unit", "inventory.unit", r => r.Unit)
        .Column("state", "ui.state", r => r.IsBelow, c => c.YesNo("inventory.state-low", "inventory.state-enough"))
        .Column("alert", "inventory.alert-since", r => r.AlertSince)
        .Searched()
        .Id("item", "inventory.item", r => r.ItemId)
        .Id("warehouse", "inventory.warehouse", r => r.WarehouseId)
        .Flag("low", "inventory.low-only", r => r.Held <= r.Least)
        .KeyedBy(r => r.ItemId, r => r.WarehouseId)
        .SortedBy("sku");
}

internal sealed record ReorderRuleView : IHasVersion
{
    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public Quantity OnHand => Quantity.FromScaled(Held);

    public Quantity Minimum => Quantity.FromScaled(Least);

    public Quantity Maximum => Quantity.FromScaled(Most);

    /// <summary>To order now; zero while there is enough.</summary>
    public Quantity Suggested => ReorderState.Suggested(Held, Least, Most);

    public bool IsBelow => Held <= Least;

    /// <summary>Since when an alert is open.</summary>
    public DateTimeOffset? AlertSince { get; init; }

    public long Version { get; init; }

    // The figures as the columns hold them, which the database compares and sorts by.
    internal long Held { get; init; }

    internal long Least { get; init; }

    internal long Most { get; init; }

    internal string SkuKey { get; init; } = "";
}

/// <summary>Errors: inventory.unknown-reorder-rule</summary>
[Requires(InventoryPermissions.View)]
internal sealed record GetReorderRule(Guid ItemId, Guid WarehouseId) : IRequest<ReorderRuleView>;

internal sealed class GetReorderRuleHandler(IHandler<ListReorderRules, Page<ReorderRuleView>> list) : IHandler<GetReorderRule, ReorderRuleView>
{
    public async Task<Result<ReorderRuleView>> Handle(GetReorderRule request, CancellationToken ct)
    {
        var found = await list.Handle(new(new ListQuery(Take: 1).With("item", request.ItemId).With("warehouse", request.WarehouseId)), ct);
        return found.Then(page => page.Items.Count == 0 ? ReorderErrors.UnknownRule : Result.Of(page.Items[0]));
    }
}

internal static class ListReorderRulesEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapList<ListReorderRules, ReorderRuleView>(
            "reorder-rules", ListReorderRules.List, q => new(q), "ListReorderRules", "Reorder rules beside what is there");
        inventory.MapGet("reorder-rules/{itemId:guid}/{warehouseId:guid}", (Guid itemId, Guid warehouseId, ISender send, CancellationToken ct) =>
                send.Send(new GetReorderRule(itemId, warehouseId), ct).ToHttp())
            .Serves<GetReorderRule>().WithName("GetReorderRule").WithSummary("One reorder rule").Produces<ReorderRuleView>();
    }
}
