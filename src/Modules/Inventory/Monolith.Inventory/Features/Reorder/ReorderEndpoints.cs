using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Inventory.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Features.Reorder;

internal static class ReorderEndpoints
{
    public static void Map(RouteGroupBuilder inventory)
    {
        var rules = inventory.MapGroup("/reorder-rules");
        rules.MapGet("", ([AsParameters] Query q, [AsParameters] Paging page, ISender send, CancellationToken ct) => send.Send(q.ToRequest(page.ToRequest()), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("ListReorderRules").WithSummary("Reorder rules beside what is there").Produces<Page<ReorderRuleRow>>();
        rules.MapGet("export.csv", Export)
            .Needs(InventoryPermissions.View).WithName("ExportReorderRules").WithSummary("The same list as CSV, at most 100,000 rows");
        rules.MapGet("{itemId:guid}/{warehouseId:guid}", (Guid itemId, Guid warehouseId, ISender send, CancellationToken ct) =>
                send.Send(new GetReorderRule(itemId, warehouseId), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("GetReorderRule").WithSummary("One reorder rule").Produces<ReorderRuleRow>();
        rules.MapPut("{itemId:guid}/{warehouseId:guid}", (Guid itemId, Guid warehouseId, ReorderRuleBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new SaveReorderRule(itemId, warehouseId, body.Minimum, body.Maximum, http.IfMatch()), ct).ToHttp())
            .Needs(InventoryPermissions.EditReorderRules).WithName("SaveReorderRule").WithSummary("Say when to order an item for a warehouse, and how much")
            .Produces<ReorderRuleInfo>();
        rules.MapDelete("{itemId:guid}/{warehouseId:guid}", (Guid itemId, Guid warehouseId, ISender send, CancellationToken ct) =>
                send.Send(new RemoveReorderRule(itemId, warehouseId), ct).ToHttp())
            .Needs(InventoryPermissions.EditReorderRules).WithName("RemoveReorderRule").WithSummary("Stop watching an item in a warehouse").Produces<Done>();

        inventory.MapGet("/reorder-alerts", (bool? openOnly, Guid? item, Guid? warehouse, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListReorderAlerts(page.ToRequest(), openOnly ?? true, item, warehouse), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("ListReorderAlerts").WithSummary("Reorder alerts, the open ones unless asked otherwise")
            .Produces<Page<ReorderAlertRow>>();
        inventory.MapGet("/reorder-alerts/export.csv", ExportAlerts)
            .Needs(InventoryPermissions.View).WithName("ExportReorderAlerts").WithSummary("Reorder alerts as CSV, at most 100,000 rows");
        inventory.MapPost("/reorder-alerts/run", (ISender send, CancellationToken ct) => send.Send(new RunReorderAlerts(), ct).ToHttp())
            .Needs(InventoryPermissions.EditReorderRules).WithName("RunReorderAlerts").WithSummary("Check all reorder rules now").Produces<ReorderRun>();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export([AsParameters] Query q, [AsParameters] Paging page, ISender send, CancellationToken ct)
    {
        var rows = await AllPages.Of(p => send.Send(q.ToRequest(p), ct), page.ToRequest());
        return rows.IsOk
            ? Csv.File(
                "reorder-rules.csv", ["sku", "item", "unit", "warehouse", "on_hand", "minimum", "maximum", "suggested"],
                rows.Value.Select(r => (IReadOnlyList<string>)
                    [r.Sku, r.Name, r.Unit, r.Warehouse, r.OnHand.ToString(), r.Minimum.ToString(), r.Maximum.ToString(), r.Suggested.ToString()]))
            : rows.Error.ToHttp();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> ExportAlerts(
        bool? openOnly, Guid? item, Guid? warehouse, [AsParameters] Paging page, ISender send, CancellationToken ct)
    {
        var rows = await AllPages.Of(p => send.Send(new ListReorderAlerts(p, openOnly ?? true, item, warehouse), ct), page.ToRequest());
        return rows.IsOk
            ? Csv.File(
                "reorder-alerts.csv", ["sku", "item", "unit", "warehouse", "on_hand", "minimum", "suggested", "raised", "closed"],
                rows.Value.Select(r => (IReadOnlyList<string>)
                [
                    r.Sku, r.Name, r.Unit, r.Warehouse, r.OnHand.ToString(), r.Minimum.ToString(), r.Suggested.ToString(),
                    r.RaisedAt.ToString("O", CultureInfo.InvariantCulture), r.ClosedAt?.ToString("O", CultureInfo.InvariantCulture) ?? "",
                ]))
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

internal sealed record ReorderRuleBody(Quantity Minimum, Quantity Maximum);
