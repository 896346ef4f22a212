using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Reordering.ListProposals;

/// <summary>What should be ordered now, with the figures that say so; those that rest only where they are asked for.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListProposals(ListQuery Query) : IRequest<Page<ProposalView>>
{
    public static readonly ListOf<ProposalView> List = Of("inventory.proposals")
        .Column("since", "inventory.alert-since", p => p.RaisedAt, c => c.Sortable().Extra())
        .Searched()
        .Id("item", "inventory.item", p => p.ItemId)
        .Id("warehouse", "inventory.warehouse", p => p.WarehouseId)
        .YesNo("snoozed", "inventory.snoozed", unsetKey: "inventory.snoozed-not", new ListChoice("true", "inventory.snoozed-too"))
        .KeyedBy(p => p.ProposalId)
        .SortedBy("sku");

    /// <summary>The columns that proposals and tonight's run have in common.</summary>
    public static ListBuilder<ProposalView> Of(string name) => Rows.Of<ProposalView>(name)
        .Column("sku", "inventory.sku", p => p.Sku, c => c.Sortable(by: p => p.SkuKey).Then(p => p.Warehouse).Mono())
        .Column("name", "inventory.item", p => p.Name)
        .Column("warehouse", "inventory.warehouse", p => p.Warehouse, c => c.Sortable())
        .Column("from", "inventory.order-from", p => p.From)
        .Column("suggested", "inventory.suggested", p => p.Suggested, c => c.Figure())
        .Column("unit", "inventory.unit", p => p.Unit)
        .Column("on-hand", "inventory.on-hand", p => p.OnHand, c => c.Figure())
        .Column("reserved", "inventory.reserved", p => p.Reserved, c => c.Figure().Extra())
        .Column("on-order", "inventory.on-order", p => p.OnOrder, c => c.Figure())
        .Column("point", "inventory.reorder-point", p => p.Point, c => c.Figure())
        .Column("fill-to", "inventory.fill-to", p => p.FillTo, c => c.Figure().Extra())
        .Column("demand", "inventory.demand-a-day", p => p.Demand, c => c.Figure().Extra())
        .Column("lead", "inventory.lead-days", p => p.LeadDays, c => c.Figure().Extra())
        .Column("safety", "inventory.safety-stock", p => p.Safety, c => c.Figure().Extra())
        .Column("method", "inventory.method", p => p.Method, c => c.Words("inventory.reorder-method").Extra());
}

internal sealed record ProposalView
{
    /// <summary>Nothing where it is only what would be proposed.</summary>
    public Guid ProposalId { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public Guid? RuleId { get; init; }

    public ReorderMethod? Method { get; init; }

    /// <summary>The supplier or warehouse that it would come from; null where nobody delivers it.</summary>
    public string? From => Source ?? Supplier;

    public string? Supplier { get; init; }

    public Guid? SourceWarehouseId { get; init; }

    public string? Source { get; init; }

    public required Quantity OnHand { get; init; }

    public Quantity Reserved { get; init; }

    public Quantity OnOrder { get; init; }

    public Quantity Demand { get; init; }

    public int DemandDays { get; init; }

    public int? LeadHundredths { get; init; }

    public decimal? LeadDays => LeadHundredths / 100m;

    public Quantity Safety { get; init; }

    public Quantity Point { get; init; }

    public Quantity FillTo { get; init; }

    public Quantity Suggested { get; init; }

    public bool ByItself { get; init; }

    public DateOnly? SnoozedUntil { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    internal string SkuKey { get; init; } = "";
}

internal sealed class ListProposalsHandler(InventoryDbContext db, ICurrentActor current, ISites sites, TimeProvider clock)
    : IHandler<ListProposals, Page<ProposalView>>
{
    public Task<Result<Page<ProposalView>>> Handle(ListProposals request, CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var open = db.ReorderAlerts.Where(a => a.ClosedAt == null && a.Kind == AlertKind.Low);
        if (request.Query.YesNo("snoozed") != true) open = open.Where(a => a.SnoozedUntil == null || a.SnoozedUntil <= today);
        var rows =
            from alert in open
            join item in ItemSearch.Matching(db, request.Query.Text) on alert.ItemId equals item.Id
            join warehouse in db.Warehouses on alert.WarehouseId equals warehouse.Id
            join other in db.Warehouses on alert.SourceWarehouseId equals (Guid?)other.Id into sources
            from source in sources.DefaultIfEmpty()
            select new ProposalView
            {
                ProposalId = alert.Id, ItemId = item.Id, Sku = item.Sku, SkuKey = item.SkuKey, Name = item.Name, Unit = item.Unit,
                WarehouseId = warehouse.Id, Warehouse = warehouse.Code, RuleId = alert.RuleId, Method = alert.Method,
                Supplier = alert.Supplier, SourceWarehouseId = alert.SourceWarehouseId, Source = source == null ? null : source.Name,
                OnHand = alert.OnHand, Reserved = alert.Reserved, OnOrder = alert.OnOrder, Demand = alert.Demand,
                DemandDays = alert.DemandDays, LeadHundredths = alert.LeadHundredths, Safety = alert.Safety, Point = alert.Minimum,
                FillTo = alert.FillTo, Suggested = alert.Suggested, ByItself = alert.ByItself, SnoozedUntil = alert.SnoozedUntil,
                RaisedAt = alert.RaisedAt,
            };
        return rows.ToPage(ListProposals.List, request.Query, current.Actor, ct);
    }
}

internal static class ListProposalsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListProposals, ProposalView>(
        "proposals", ListProposals.List, q => new(q), "ListProposals", "What should be ordered now, with the figures that say so");
}
