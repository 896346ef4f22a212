using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reordering.ListReorderRules;

/// <summary>Rules beside what is there. Sort: sku (default), name, warehouse, on-hand, minimum.</summary>
/// <param name="Below">Only where stock is at the minimum or below.</param>
[Requires(InventoryPermissions.View)]
internal sealed record ListReorderRules(PageRequest Page, string? Text = null, Guid? ItemId = null, Guid? WarehouseId = null, bool Below = false)
    : IRequest<Page<ReorderRuleView>>;

/// <param name="Suggested">To order now; zero while there is enough.</param>
/// <param name="AlertSince">Since when an alert is open.</param>
internal sealed record ReorderRuleView(
    Guid ItemId, string Sku, LocalName Name, string Unit, Guid WarehouseId, string Warehouse, Quantity OnHand, Quantity Minimum, Quantity Maximum,
    Quantity Suggested, bool IsBelow, DateTimeOffset? AlertSince, long Version) : IHasVersion;

/// <summary>Errors: inventory.unknown-reorder-rule</summary>
[Requires(InventoryPermissions.View)]
internal sealed record GetReorderRule(Guid ItemId, Guid WarehouseId) : IRequest<ReorderRuleView>;

internal sealed class ListReorderRulesValidator : AbstractValidator<ListReorderRules>
{
    public ListReorderRulesValidator() => RuleFor(r => r.Text).MaximumLength(100);
}

internal sealed class GetReorderRuleHandler(IHandler<ListReorderRules, Page<ReorderRuleView>> list) : IHandler<GetReorderRule, ReorderRuleView>
{
    public async Task<Result<ReorderRuleView>> Handle(GetReorderRule request, CancellationToken ct)
    {
        var found = await list.Handle(new(new(0, 1), ItemId: request.ItemId, WarehouseId: request.WarehouseId), ct);
        return found.Then(page => page.Items.Count == 0 ? ReorderErrors.UnknownRule : Result.Of(page.Items[0]));
    }
}

internal static class ListReorderRulesEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("reorder-rules", ([AsParameters] Query q, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(q.ToRequest(page.ToRequest()), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("ListReorderRules")
            .WithSummary("Reorder rules beside what is there").Produces<Page<ReorderRuleView>>();
        inventory.MapGet("reorder-rules/export.csv", Export)
            .Needs(InventoryPermissions.View).WithName("ExportReorderRules").WithSummary("The same list as CSV, at most 100,000 rows");
        inventory.MapGet("reorder-rules/{itemId:guid}/{warehouseId:guid}", (Guid itemId, Guid warehouseId, ISender send, CancellationToken ct) =>
                send.Send(new GetReorderRule(itemId, warehouseId), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("GetReorderRule").WithSummary("One reorder rule").Produces<ReorderRuleView>();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        [AsParameters] Query q, [AsParameters] Paging page, ISender send, CancellationToken ct)
    {
        var rows = await AllPages.Of(p => send.Send(q.ToRequest(p), ct), page.ToRequest());
        return rows.IsOk
            ? Csv.File(
                "reorder-rules.csv", ["sku", "item", "unit", "warehouse", "on_hand", "minimum", "maximum", "suggested"],
                rows.Value.Select(r => (IReadOnlyList<string>)
                    [r.Sku, r.Name.Default, r.Unit, r.Warehouse, r.OnHand.ToString(), r.Minimum.ToString(), r.Maximum.ToString(), r.Suggested.ToString()]))
            : rows.Error.ToHttp();
    }

    internal sealed record Query
    {
        public string? Q { get; init; }

        public Guid? Item { get; init; }

        public Guid? Warehouse { get; init; }

        public bool? Below { get; init; }

        public ListReorderRules ToRequest(PageRequest page) => new(page, Q, Item, Warehouse, Below ?? false);
    }
}
