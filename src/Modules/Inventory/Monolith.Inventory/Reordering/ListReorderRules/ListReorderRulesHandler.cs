using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reordering.ListReorderRules;

internal sealed class ListReorderRulesHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListReorderRules, Page<ReorderRuleView>>
{
    public async Task<Result<Page<ReorderRuleView>>> Handle(ListReorderRules request, CancellationToken ct)
    {
        var rows =
            from state in ReorderState.All(db)
            join item in ItemSearch.Matching(db, request.Query.Text) on state.ItemId equals item.Id
            join warehouse in db.Warehouses on state.WarehouseId equals warehouse.Id
            select new ReorderRuleView
            {
                ItemId = item.Id, Sku = item.Sku, SkuKey = item.SkuKey, Name = item.Name, Unit = item.Unit,
                WarehouseId = warehouse.Id, Warehouse = warehouse.Code, Held = state.OnHand, Least = state.Minimum, Most = state.Maximum,
                Version = state.Version,
            };
        if (!(await rows.ToPage(ListReorderRules.List, request.Query, current.Actor, ct)).TryGet(out var page, out var error)) return error;
        var items = page.Items.Select(r => r.ItemId).Distinct().ToList();
        var alerts = (await db.ReorderAlerts.Where(a => a.ClosedAt == null && items.Contains(a.ItemId)).ToListAsync(ct))
            .ToDictionary(a => (a.ItemId, a.WarehouseId), a => a.RaisedAt);
        return page with
        {
            Items = [.. page.Items.Select(r => alerts.TryGetValue((r.ItemId, r.WarehouseId), out var since) ? r with { AlertSince = since } : r)],
        };
    }
}
