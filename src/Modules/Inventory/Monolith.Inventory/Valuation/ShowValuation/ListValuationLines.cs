using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Valuation.ShowValuation;

/// <summary>What a valuation found, item by item.</summary>
[Requires(InventoryPermissions.ViewCosts)]
internal sealed record ListValuationLines(Guid ValuationId, ListQuery Query) : IRequest<Page<ValuationLineView>>
{
    public static readonly ListOf<ValuationLineView> List = Rows.Of<ValuationLineView>("inventory.valuation-lines")
        .Column("sku", "inventory.sku", r => r.Sku, c => c.Sortable(by: r => r.SkuKey).Then(r => r.Warehouse).Mono())
        .Column("name", "inventory.item", r => r.Name, c => c.Sortable())
        .Column("warehouse", "inventory.warehouse", r => r.Warehouse, c => c.Sortable())
        .Column("category", "inventory.category", r => r.Category, c => c.Sortable())
        .Column("method", "inventory.costing", r => r.Costing, c => c.Words("inventory.costing").Extra())
        .Column("quantity", "ui.quantity", r => r.Quantity, c => c.Sortable().Figure())
        .Column("unit", "inventory.unit", r => r.Unit)
        .Column("cost", "inventory.unit-cost", r => r.UnitCost, c => c.Figure())
        .Column("value", "inventory.value", r => r.Value, c => c.Sortable().Figure())
        .Column("share", "inventory.share", r => r.Share, c => c.Figure())
        .Column("turnover", "inventory.turnover", r => r.Turnover, c => c.Figure())
        .Column("age-30", "inventory.age-30", r => r.Age30, c => c.Figure().Extra())
        .Column("age-90", "inventory.age-90", r => r.Age90, c => c.Figure().Extra())
        .Column("age-180", "inventory.age-180", r => r.Age180, c => c.Figure().Extra())
        .Column("age-over", "inventory.age-over", r => r.AgeOver, c => c.Figure())
        .Searched()
        .Id("warehouse", "inventory.warehouse", r => r.WarehouseId)
        .KeyedBy(r => r.ItemId, r => r.WarehouseId)
        .SortedBy("sku");
}

internal sealed record ValuationLineView
{
    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public required Quantity Quantity { get; init; }

    public required Money Value { get; init; }

    public string? Category { get; init; }

    public required CostingMethod Costing { get; init; }

    public required Quantity Age30 { get; init; }

    public required Quantity Age90 { get; init; }

    public required Quantity Age180 { get; init; }

    /// <summary>Came in more than 180 days before.</summary>
    public Quantity AgeOver => Quantity.IsPositive ? Quantity - Age30 - Age90 - Age180 : SharedKernel.Quantity.Zero;

    /// <summary>Of all the capital tied up.</summary>
    public Rate? Share => Shares.Of(Value, Total);

    /// <summary>How often its value sold in the last 365 days, at cost.</summary>
    public decimal? Turnover => Shares.Times(CostOfYear, Value);

    public required Money CostOfYear { get; init; }

    public UnitCost? UnitCost => SharedKernel.UnitCost.TryOf(Value, Quantity, out var cost) ? cost : null;

    internal Money Total { get; init; }

    internal string SkuKey { get; init; } = "";
}

internal sealed class ListValuationLinesHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListValuationLines, Page<ValuationLineView>>
{
    public Task<Result<Page<ValuationLineView>>> Handle(ListValuationLines request, CancellationToken ct)
    {
        var rows =
            from line in db.ValuationLines
            join item in ItemSearch.Matching(db, request.Query.Text) on line.ItemId equals item.Id
            join warehouse in db.Warehouses on line.WarehouseId equals warehouse.Id
            join run in db.ValuationRuns on line.RunId equals run.Id
            where line.RunId == request.ValuationId
            select new ValuationLineView
            {
                ItemId = item.Id, Sku = item.Sku, SkuKey = item.SkuKey, Name = item.Name, Unit = item.Unit,
                WarehouseId = line.WarehouseId, Warehouse = warehouse.Code, Quantity = line.Quantity, Value = line.Value,
                Category = line.Category, Costing = line.Costing, Age30 = line.Age30, Age90 = line.Age90, Age180 = line.Age180,
                CostOfYear = line.CostOfYear, Total = run.Value,
            };
        return rows.ToPage(ListValuationLines.List, request.Query, current.Actor, ct);
    }
}

internal static class ListValuationLinesEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList(
        "valuations/{valuationId:guid}/lines", ListValuationLines.List,
        (http, q) => new ListValuationLines(Guid.Parse((string)http.GetRouteValue("valuationId")!), q),
        "ListValuationLines", "What a valuation found, item by item");
}
