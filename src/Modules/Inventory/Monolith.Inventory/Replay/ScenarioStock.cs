using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Stock;
using Monolith.Inventory.Warehouses;

namespace Monolith.Inventory.Replay;

/// <summary>The items and warehouses of a scenario, as its shop has them.</summary>
internal sealed class ScenarioStock(Scenario scenario, ScenarioNames names)
{
    public async Task Make(ThrowAwayShop shop, CancellationToken ct)
    {
        var made = await shop.Write<bool>(
            async (_, db, token) =>
            {
                await db.BulkInsert(scenario.Items.Select(i => Item(i.Key, i.Value)).ToList(), token);
                var warehouses = Warehouses().Distinct(StringComparer.Ordinal).ToList();
                await db.BulkInsert(warehouses.ConvertAll(Warehouse), token);
                await db.BulkInsert(warehouses.SelectMany(Policies).ToList(), token);
                return true;
            },
            ct);
        if (!made.IsOk) throw new InvalidOperationException($"A scenario's shop can't be made: {made.Error}");
    }

    /// <summary>The standards that items have from the beginning.</summary>
    public IEnumerable<StockPosting> FirstStandards() => scenario.Items.Values.Where(i => i.Standard is not null).Select(i => new StockPosting(
        "standard", Guid.CreateVersion7(), "", null, DateTimeOffset.MinValue, 1, DateOnly.MinValue, "", "", null,
        [Movements.Standard(1, i.Id, UnitCost.Zero) with { Rate = ScenarioMovement.Rate(i.Standard!.Value) }]));

    private ItemRow Item(string name, ScenarioItem item) => new()
    {
        Id = item.Id, Sku = name, SkuKey = name, Name = name, Unit = "pcs", QuantityDigits = item.QuantityDigits, TaxCategory = "standard",
        Active = true, Costing = item.Costing.AtStandard ? CostingMethod.Standard : item.Costing.Method,
        CostPool = item.Costing.Scope switch
        {
            Domain.Costing.PoolScope.Lot => CostPool.Lot,
            Domain.Costing.PoolScope.Company => CostPool.Company,
            _ => CostPool.Warehouse,
        },
    };

    private WarehouseRow Warehouse(string name) => new()
    {
        Id = names.Warehouse(name), Code = name, CodeKey = name, Name = name, Active = true, NegativeStock = NegativeStock.Allow,
    };

    private IEnumerable<NegativeStockRow> Policies(string warehouse) => scenario.Items.Select(i => new NegativeStockRow
    {
        ItemId = i.Value.Id, WarehouseId = names.Warehouse(warehouse), Policy = scenario.PolicyOf(i.Key, warehouse, null, transfer: false),
    });

    private IEnumerable<string> Warehouses()
    {
        foreach (var e in scenario.Events)
        {
            yield return e.Warehouse;
            if (e.Text("to") is { } to) yield return to;
            if (e.Field("inputs") is not { ValueKind: JsonValueKind.Array } inputs) continue;
            foreach (var input in inputs.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object))
            {
                if (input.Text("warehouse") is { } from) yield return from;
            }
        }
    }
}
