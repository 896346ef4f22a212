using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reordering.ListReorderAlerts;

/// <summary>Alerts with the figures that raised them, the latest first. Sort: raised (default, descending), sku.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListReorderAlerts(PageRequest Page, bool OpenOnly = true, Guid? ItemId = null, Guid? WarehouseId = null)
    : IRequest<Page<ReorderAlertView>>;

internal sealed record ReorderAlertView(
    Guid AlertId, Guid ItemId, string Sku, LocalName Name, string Unit, Guid WarehouseId, string Warehouse, Quantity OnHand, Quantity Minimum,
    Quantity Suggested, DateTimeOffset RaisedAt, DateTimeOffset? ClosedAt);

internal sealed class ListReorderAlertsHandler(InventoryDbContext db) : IHandler<ListReorderAlerts, Page<ReorderAlertView>>
{
    public async Task<Result<Page<ReorderAlertView>>> Handle(ListReorderAlerts request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var alerts = db.ReorderAlerts.AsQueryable();
        if (request.OpenOnly) alerts = alerts.Where(a => a.ClosedAt == null);
        if (request.ItemId is { } only) alerts = alerts.Where(a => a.ItemId == only);
        if (request.WarehouseId is { } at) alerts = alerts.Where(a => a.WarehouseId == at);
        var total = await alerts.CountAsync(ct);
        var rows =
            from alert in alerts
            join item in db.Items on alert.ItemId equals item.Id
            join warehouse in db.Warehouses on alert.WarehouseId equals warehouse.Id
            select new { Alert = alert, item.Sku, item.SkuKey, item.Name, item.Unit, Warehouse = warehouse.Code };
        var sorted = page.Sort switch
        {
            "sku" when page.Descending => rows.OrderByDescending(r => r.SkuKey).ThenBy(r => r.Alert.Id),
            "sku" => rows.OrderBy(r => r.SkuKey).ThenBy(r => r.Alert.Id),
            "raised" when !page.Descending => rows.OrderBy(r => r.Alert.RaisedAt).ThenBy(r => r.SkuKey),
            _ => rows.OrderByDescending(r => r.Alert.RaisedAt).ThenBy(r => r.SkuKey),
        };
        var found = await sorted.Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<ReorderAlertView>(
            found.Select(r => new ReorderAlertView(
                r.Alert.Id, r.Alert.ItemId, r.Sku, r.Name, r.Unit, r.Alert.WarehouseId, r.Warehouse, r.Alert.OnHand, r.Alert.Minimum, r.Alert.Suggested,
                r.Alert.RaisedAt, r.Alert.ClosedAt)).ToList(),
            total, page.Skip, page.Take);
    }
}

internal static class ListReorderAlertsEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("reorder-alerts", (bool? openOnly, Guid? item, Guid? warehouse, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListReorderAlerts(page.ToRequest(), openOnly ?? true, item, warehouse), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("ListReorderAlerts")
            .WithSummary("Reorder alerts, the open ones unless asked otherwise")
            .Produces<Page<ReorderAlertView>>();
        inventory.MapGet("reorder-alerts/export.csv", Export)
            .Needs(InventoryPermissions.View).WithName("ExportReorderAlerts").WithSummary("Reorder alerts as CSV, at most 100,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        bool? openOnly, Guid? item, Guid? warehouse, [AsParameters] Paging page, ISender send, CancellationToken ct)
    {
        var rows = await AllPages.Of(p => send.Send(new ListReorderAlerts(p, openOnly ?? true, item, warehouse), ct), page.ToRequest());
        return rows.IsOk
            ? Csv.File(
                "reorder-alerts.csv", ["sku", "item", "unit", "warehouse", "on_hand", "minimum", "suggested", "raised", "closed"],
                rows.Value.Select(r => (IReadOnlyList<string>)
                [
                    r.Sku, r.Name.Default, r.Unit, r.Warehouse, r.OnHand.ToString(), r.Minimum.ToString(), r.Suggested.ToString(),
                    r.RaisedAt.ToString("O", CultureInfo.InvariantCulture), r.ClosedAt?.ToString("O", CultureInfo.InvariantCulture) ?? "",
                ]))
            : rows.Error.ToHttp();
    }
}
