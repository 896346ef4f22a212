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
        .Column("quantity", "ui.quantity", r => r.Quantity, c => c.Sortable().Figure())
        .Column("unit", "inventory.unit", r => r.Unit)
        .Column("cost", "inventory.unit-cost", r => r.UnitCost, c => c.Figure())
        .Column("value", "inventory.value", r => r.Value, c => c.Sortable().Figure())
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

    public UnitCost? UnitCost => SharedKernel.UnitCost.TryOf(Value, Quantity, out var cost) ? cost : null;

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
            where line.RunId == request.ValuationId
            select new ValuationLineView
            {
                ItemId = item.Id, Sku = item.Sku, SkuKey = item.SkuKey, Name = item.Name, Unit = item.Unit,
                WarehouseId = line.WarehouseId, Warehouse = warehouse.Code, Quantity = line.Quantity, Value = line.Value,
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
