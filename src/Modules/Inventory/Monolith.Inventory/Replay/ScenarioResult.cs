using System.Text.Json.Nodes;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Replay;

/// <summary>A scenario's figures as JSON; every number is a text.</summary>
internal sealed class ScenarioResult(Scenario scenario, ScenarioShop shop)
{
    private static readonly string[] Accounts =
    [
        "purchases", "landed", "scrap", "count", "adjustment", "revaluation", "return-variance", "purchase-price-variance", "transfer", "assembly",
    ];

    public string ToJson()
    {
        var result = new JsonObject
        {
            ["refused"] = List(shop.Refused.Select(r => new JsonObject { ["event"] = r.Event, ["code"] = r.Code })),
        };
        if (!shop.Complete) return result.ToJsonString(KernelJson.Options);

        result["flags"] = List(shop.Flags.Select(f => new JsonObject { ["event"] = f.Event, ["flag"] = f.Flag }));
        result["events"] = Object(Events());
        result["pools"] = Object(shop.Pools.Where(p => p.Value.Touched).Select(p => (p.Key, PoolFigures(p.Value.Pool))));
        result["warehouses"] = Object(shop.Pools.Values.Where(p => p.Touched).GroupBy(p => p.Warehouse).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, Warehouse(g.ToList()))));
        result["cost_of_goods"] = Show(CostOfGoods(shop.Rows));
        result["accounts"] = Object(Accounts.Select(a =>
            (a, (JsonNode)Show(-Money.Sum(shop.Rows.Where(r => r.Account == a).Select(r => r.Value))))));
        result["as_of"] = Object(scenario.AsOf.Select(a => (a.Id, AsOf(a))));
        result["rows"] = List(shop.Rows.Select(Row));
        return result.ToJsonString(KernelJson.Options);
    }

    private IEnumerable<(string, JsonNode)> Events()
    {
        var rows = shop.Rows.ToLookup(r => r.Event);
        foreach (var e in scenario.Events.Where(e => e.Named && rows.Contains(e.Id)))
        {
            var moved = rows[e.Id].First(r => r.Kind != LedgerKinds.TrueUp);
            var figures = new JsonObject
            {
                ["cost"] = Show(moved.Value.Abs()),
                ["first"] = Show(moved.Value.Abs()),
                ["quantity"] = moved.Quantity.ToString(),
                ["value"] = Show(moved.Value),
            };
            var trueUps = rows[e.Id].Where(r => r.Kind == LedgerKinds.TrueUp).ToList();
            if (trueUps.Count > 0) figures["true_up"] = Show(CostOfGoods(trueUps));
            yield return (e.Id, figures);
        }
    }

    private JsonNode AsOf(ScenarioAsOf asked)
    {
        var known = asked.KnownAfter switch
        {
            null => shop.Rows.Count,
            "-" => 0,
            var id => shop.RowsAfter.TryGetValue(id, out var count) ? count : throw new ScenarioException($"as_of '{asked.Id}': there is no event '{id}'."),
        };
        var rows = shop.Rows.Take(known)
            .Where(r => asked.Effective is null || r.Effective <= asked.Effective)
            .Where(r => asked.Known is null || r.Recorded <= asked.Known)
            .Where(r => asked.Item is null || r.Pool.Item == asked.Item)
            .Where(r => asked.Warehouse is null || r.Pool.Warehouse == asked.Warehouse)
            .ToList();
        return new JsonObject
        {
            ["quantity"] = Quantity.Sum(rows.Select(r => r.Quantity)).ToString(),
            ["value"] = Show(Money.Sum(rows.Select(r => r.Value))),
            ["cost_of_goods"] = Show(CostOfGoods(rows)),
        };
    }

    private JsonNode PoolFigures(Pool pool)
    {
        var figures = new JsonObject { ["quantity"] = pool.Quantity.ToString(), ["value"] = Show(pool.Value), ["unit_cost"] = UnitCostOf(pool) };
        if (pool.Method == CostingMethod.Fifo)
            figures["layers"] = List(pool.Layers.Select(l => new JsonObject { ["quantity"] = l.Quantity.ToString(), ["value"] = Show(l.Value) }));
        return figures;
    }

    private JsonNode Warehouse(List<ScenarioPool> pools)
    {
        var (quantity, value) = (Quantity.Sum(pools.Select(p => p.Pool.Quantity)), Money.Sum(pools.Select(p => p.Pool.Value)));
        return new JsonObject
        {
            ["quantity"] = quantity.ToString(),
            ["value"] = Show(value),
            ["unit_cost"] = UnitCost.TryOf(value, quantity, out var cost) ? cost.ToString()
                : pools.Count == 1 ? UnitCostOf(pools[0].Pool)
                : null,
        };
    }

    private static JsonNode? UnitCostOf(Pool pool) =>
        UnitCost.TryOf(pool.Value, pool.Quantity, out var cost) ? cost.ToString()
        : pool.LastCost is { } last && UnitCost.TryOf(last.Value, last.Quantity, out cost) ? cost.ToString()
        : null;

    private JsonObject Row(ScenarioRow r) => new()
    {
        ["sequence"] = r.Sequence,
        ["event"] = r.Event,
        ["kind"] = r.Kind,
        ["account"] = r.Account,
        ["pool"] = r.Pool.Name,
        ["item"] = r.Pool.Item,
        ["warehouse"] = r.Pool.Warehouse,
        ["lot"] = null,
        ["effective"] = ScenarioJson.Write(r.Effective),
        ["recorded"] = ScenarioJson.Write(r.Recorded),
        ["quantity"] = r.Quantity.ToString(),
        ["value"] = Show(r.Value),
        ["corrects"] = null,
        ["cause"] = r.Kind == LedgerKinds.TrueUp ? r.Event : null,
        ["moved_to_open_day"] = false,
    };

    private static Money CostOfGoods(IEnumerable<ScenarioRow> rows) =>
        -Money.Sum(rows.Where(r => r.Contra == ContraAccount.CostOfGoods).Select(r => r.Value));

    private string Show(Money value) => value.ToString(scenario.MoneyDigits);

    private static JsonArray List(IEnumerable<JsonObject> entries) => new(entries.Select(JsonNode? (e) => e).ToArray());

    private static JsonObject Object(IEnumerable<(string Key, JsonNode Value)> entries)
    {
        var made = new JsonObject();
        foreach (var (key, value) in entries) made[key] = value;
        return made;
    }
}
