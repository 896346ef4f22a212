using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reordering.ListReorderAlerts;

/// <summary>Alerts with the figures that raised them, the latest first; the open ones unless <c>open=false</c>.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListReorderAlerts(ListQuery Query) : IRequest<Page<ReorderAlertView>>
{
    public static readonly ListOf<ReorderAlertView> List = Rows.Of<ReorderAlertView>("inventory.reorder-alerts")
        .Column("kind", "inventory.alert-kind", a => a.Kind, c => c.Words("inventory.alert-kind"))
        .Column("raised", "inventory.raised", a => a.RaisedAt, c => c.Sortable().Then(a => a.SkuKey))
        .Column("sku", "inventory.sku", a => a.Sku, c => c.Sortable(by: a => a.SkuKey).Then(a => a.AlertId).Mono())
        .Column("item", "inventory.item", a => a.Name)
        .Column("warehouse", "inventory.warehouse", a => a.Warehouse)
        .Column("on-hand", "inventory.on-hand-then", a => a.OnHand, c => c.Figure())
        .Column("minimum", "inventory.minimum", a => a.Minimum, c => c.Figure())
        .Column("suggested", "inventory.suggested", a => a.Suggested, c => c.Figure())
        .Column("unit", "inventory.unit", a => a.Unit)
        .Column("closed", "inventory.closed", a => a.ClosedAt)
        .Column("document", "inventory.document", a => a.DocumentNumber, c => c.Mono())
        .Choice("kind", "inventory.alert-kind", a => a.Kind, "inventory.alert-kind")
        .Id("item", "inventory.item", a => a.ItemId)
        .Id("warehouse", "inventory.warehouse", a => a.WarehouseId)
        .YesNo("open", "ui.state", unsetKey: "inventory.alert-open", new ListChoice("false", "ui.all"))
        .KeyedBy(a => a.AlertId)
        .SortedBy("raised", descending: true);
}

internal sealed record ReorderAlertView
{
    public required Guid AlertId { get; init; }

    public required AlertKind Kind { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public required Quantity OnHand { get; init; }

    public required Quantity Minimum { get; init; }

    public required Quantity Suggested { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? DocumentKind { get; init; }

    public Guid? DocumentId { get; init; }

    public string? DocumentNumber { get; init; }

    internal string SkuKey { get; init; } = "";
}

internal sealed class ListReorderAlertsHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListReorderAlerts, Page<ReorderAlertView>>
{
    public Task<Result<Page<ReorderAlertView>>> Handle(ListReorderAlerts request, CancellationToken ct)
    {
        var alerts = db.ReorderAlerts.AsQueryable();
        if (request.Query.YesNo("open") ?? true) alerts = alerts.Where(a => a.ClosedAt == null);
        var rows =
            from alert in alerts
            join item in db.Items on alert.ItemId equals item.Id
            join warehouse in db.Warehouses on alert.WarehouseId equals warehouse.Id
            select new ReorderAlertView
            {
                AlertId = alert.Id, Kind = alert.Kind, ItemId = alert.ItemId, Sku = item.Sku, SkuKey = item.SkuKey, Name = item.Name,
                Unit = item.Unit,
                WarehouseId = alert.WarehouseId, Warehouse = warehouse.Code, OnHand = alert.OnHand, Minimum = alert.Minimum, Suggested = alert.Suggested,
                RaisedAt = alert.RaisedAt, ClosedAt = alert.ClosedAt, DocumentKind = alert.DocumentKind, DocumentId = alert.DocumentId,
                DocumentNumber = alert.DocumentNumber,
            };
        return rows.ToPage(ListReorderAlerts.List, request.Query, current.Actor, ct);
    }
}

internal static class ListReorderAlertsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListReorderAlerts, ReorderAlertView>(
        "reorder-alerts", ListReorderAlerts.List, q => new(q), "ListReorderAlerts", "Reorder alerts, the open ones unless asked otherwise");
}
