using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Valuation.CompareValuations;

/// <summary>Items and warehouses whose quantity or value two valuations see differently, the largest change first.</summary>
[Requires(InventoryPermissions.ViewCosts)]
internal sealed record ListValuationChanges(Guid ValuationId, Guid BeforeId, ListQuery Query) : IRequest<Page<ValuationChange>>
{
    public static readonly ListOf<ValuationChange> List = Rows.Of<ValuationChange>("inventory.valuation-changes")
        .Column("sku", "inventory.sku", c => c.Sku, c => c.Sortable(by: r => r.SkuKey).Then(r => r.Warehouse).Mono())
        .Column("name", "inventory.item", c => c.Name)
        .Column("warehouse", "inventory.warehouse", c => c.Warehouse, c => c.Sortable())
        .Column("quantity-before", "inventory.quantity-before", c => c.QuantityBefore, c => c.Figure())
        .Column("quantity-after", "inventory.quantity-now", c => c.QuantityAfter, c => c.Figure())
        .Column("value-before", "inventory.value-before", c => c.ValueBefore, c => c.Figure())
        .Column("value-after", "inventory.value-now-after", c => c.ValueAfter, c => c.Figure())
        .Column("change", "inventory.value-change", c => c.Change, c => c.Sortable(by: r => r.Size).Figure())
        .Searched()
        .Id("warehouse", "inventory.warehouse", c => c.WarehouseId)
        .KeyedBy(c => c.ItemId, c => c.WarehouseId)
        .SortedBy("change", descending: true);
}

internal sealed record ValuationChange
{
    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public required Quantity QuantityBefore { get; init; }

    public required Quantity QuantityAfter { get; init; }

    public required Money ValueBefore { get; init; }

    public required Money ValueAfter { get; init; }

    public Money Change => ValueAfter - ValueBefore;

    internal long Size => Math.Abs(Change.Scaled);

    internal string SkuKey { get; init; } = "";
}

internal sealed class ListValuationChangesHandler(InventoryDbContext db, ICurrentActor current)
    : IHandler<ListValuationChanges, Page<ValuationChange>>
{
    public async Task<Result<Page<ValuationChange>>> Handle(ListValuationChanges request, CancellationToken ct)
    {
        var (before, after) = (await Lines(request.BeforeId, ct), await Lines(request.ValuationId, ct));
        var changed = before.Keys.Union(after.Keys).Where(k => before.GetValueOrDefault(k) != after.GetValueOrDefault(k)).ToList();
        var items = await ItemSearch.Matching(db, request.Query.Text).ToDictionaryAsync(i => i.Id, ct);
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, ct);
        return changed.Where(k => items.ContainsKey(k.ItemId)).Select(Row).ToList()
            .ToPage(ListValuationChanges.List, request.Query, current.Actor);

        ValuationChange Row((Guid ItemId, Guid WarehouseId) place)
        {
            var (item, was, now) = (items[place.ItemId], before.GetValueOrDefault(place), after.GetValueOrDefault(place));
            return new()
            {
                ItemId = item.Id, Sku = item.Sku, SkuKey = item.SkuKey, Name = item.Name, WarehouseId = place.WarehouseId,
                Warehouse = warehouses.GetValueOrDefault(place.WarehouseId) ?? "", QuantityBefore = Quantity.FromScaled(was.Quantity),
                QuantityAfter = Quantity.FromScaled(now.Quantity), ValueBefore = Money.FromScaled(was.Value),
                ValueAfter = Money.FromScaled(now.Value),
            };
        }
    }

    private async Task<Dictionary<(Guid ItemId, Guid WarehouseId), (long Quantity, long Value)>> Lines(Guid run, CancellationToken ct)
    {
        var lines = new Dictionary<(Guid, Guid), (long, long)>();
        await db.Read(
            "SELECT item_id, warehouse_id, quantity, value FROM inv_valuation_lines WHERE run_id = @p0", [run],
            row => lines[(row.GetGuid(0), row.GetGuid(1))] = (row.GetInt64(2), row.GetInt64(3)), ct);
        return lines;
    }
}

internal static class ListValuationChangesEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList(
        "valuations/{valuationId:guid}/differences/{beforeId:guid}/lines", ListValuationChanges.List,
        (http, q) => new ListValuationChanges(
            Guid.Parse((string)http.GetRouteValue("valuationId")!), Guid.Parse((string)http.GetRouteValue("beforeId")!), q),
        "ListValuationChanges", "What two valuations see differently, the largest change first");
}
