using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Reordering.ListProposals;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Reordering.ShowTonight;

/// <summary>What tonight's run would come to by the rules as they are now, rule by rule; nothing is written.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ShowTonight(ListQuery Query) : IRequest<Page<ProposalView>>
{
    public static readonly ListOf<ProposalView> List = ListProposals.ListProposals.Of("inventory.tonight")
        .Searched()
        .Id("item", "inventory.item", p => p.ItemId)
        .Id("warehouse", "inventory.warehouse", p => p.WarehouseId)
        .Flag("all", "inventory.tonight-all")
        .KeyedBy(p => p.ItemId, p => p.WarehouseId)
        .SortedBy("sku");
}

internal sealed class ShowTonightHandler(
    InventoryDbContext db, ReorderPlanner planner, ICurrentActor current, ISites sites, TimeProvider clock)
    : IHandler<ShowTonight, Page<ProposalView>>
{
    public async Task<Result<Page<ProposalView>>> Handle(ShowTonight request, CancellationToken ct)
    {
        // The night begins after this day: rules that begin tomorrow are in force in it, and today counts as a day of demand.
        var plan = await planner.Plan(sites.Here.BusinessDate(clock.GetUtcNow()).AddDays(1), ct);
        var all = request.Query.IsAsked("all");
        var needs = plan.Needs.Where(n => n.Kind == AlertKind.Low && (all || n.Suggested.IsPositive)).ToList();
        var items = await ItemSearch.Matching(db, request.Query.Text).ToDictionaryAsync(i => i.Id, ct);
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, ct);
        return needs.Where(n => items.ContainsKey(n.ItemId)).Select(n => View(n, items[n.ItemId])).ToList()
            .ToPage(ShowTonight.List, request.Query, current.Actor);

        ProposalView View(StockNeed need, ItemRow item) => new()
        {
            ItemId = item.Id, Sku = item.Sku, SkuKey = item.SkuKey, Name = item.Name, Unit = item.Unit, WarehouseId = need.WarehouseId,
            Warehouse = warehouses[need.WarehouseId].Code, RuleId = need.RuleId, Method = need.Method, Supplier = need.Supplier,
            SourceWarehouseId = need.SourceWarehouseId,
            Source = need.SourceWarehouseId is { } source ? warehouses.GetValueOrDefault(source)?.Name : null,
            OnHand = need.OnHand, Reserved = need.Reserved, OnOrder = need.OnOrder, Demand = need.Demand, DemandDays = need.DemandDays,
            LeadHundredths = need.LeadHundredths, Safety = need.Safety, Point = need.Point, FillTo = need.FillTo,
            Suggested = need.Suggested, ByItself = need.ByItself,
        };
    }
}

internal static class ShowTonightEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ShowTonight, ProposalView>(
        "proposals/tonight", ShowTonight.List, q => new(q), "ShowTonight", "What tonight's run would propose, and why; nothing is written");
}
