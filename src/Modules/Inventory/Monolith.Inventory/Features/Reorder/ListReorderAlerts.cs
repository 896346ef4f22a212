using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features.Reorder;

/// <summary>Alerts with the figures that raised them, the latest first. Sort: raised (default, descending), sku.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListReorderAlerts(PageRequest Page, bool OpenOnly = true, Guid? ItemId = null, Guid? WarehouseId = null) : IRequest<Page<ReorderAlertRow>>;

internal sealed record ReorderAlertRow(
    Guid AlertId, Guid ItemId, string Sku, string Name, string? NameZh, string Unit, Guid WarehouseId, string Warehouse, Quantity OnHand, Quantity Minimum,
    Quantity Suggested, DateTimeOffset RaisedAt, DateTimeOffset? ClosedAt);

internal sealed class ListReorderAlertsHandler(InventoryDbContext db) : IHandler<ListReorderAlerts, Page<ReorderAlertRow>>
{
    public async Task<Result<Page<ReorderAlertRow>>> Handle(ListReorderAlerts request, CancellationToken ct)
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
            select new { Alert = alert, item.Sku, item.SkuKey, item.Name, item.NameZh, item.Unit, Warehouse = warehouse.Code };
        var sorted = page.Sort switch
        {
            "sku" when page.Descending => rows.OrderByDescending(r => r.SkuKey).ThenBy(r => r.Alert.Id),
            "sku" => rows.OrderBy(r => r.SkuKey).ThenBy(r => r.Alert.Id),
            "raised" when !page.Descending => rows.OrderBy(r => r.Alert.RaisedAt).ThenBy(r => r.SkuKey),
            _ => rows.OrderByDescending(r => r.Alert.RaisedAt).ThenBy(r => r.SkuKey),
        };
        var found = await sorted.Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<ReorderAlertRow>(
            found.Select(r => new ReorderAlertRow(
                r.Alert.Id, r.Alert.ItemId, r.Sku, r.Name, r.NameZh, r.Unit, r.Alert.WarehouseId, r.Warehouse, r.Alert.OnHand, r.Alert.Minimum, r.Alert.Suggested,
                r.Alert.RaisedAt, r.Alert.ClosedAt)).ToList(),
            total, page.Skip, page.Take);
    }
}
