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
        "purchases", "landed", "scrap", "count", "adjustment", "revaluation", "return-variance", "purchase-price-variance", "transfer",
            "assembly",
    ];

    private readonly List<ScenarioRow> _rows = shop.Book.Rows;

    public string ToJson()
    {
        var places = new ScenarioPlaces(shop);
        var result = new JsonObject
        {
            ["refused"] = List(shop.Refused.Select(Refusal)),
            ["flags"] = List(shop.Flags.Select(f => new JsonObject { ["event"] = f.Event, ["flag"] = f.Flag })),
            ["events"] = Object(new ScenarioEvents(scenario, shop).Figures()),
            ["pools"] = Object(shop.Book.Pools.OrderBy(p => shop.Names.Of(p.Key), StringComparer.Ordinal)
                .Select(p => (shop.Names.Of(p.Key), PoolFigures(p.Pool)))),
            ["warehouses"] = Object(places.Figures()),
            ["cost_of_goods"] = Show(CostOfGoods(_rows)),
            ["accounts"] = Object(Accounts.Select(a =>
                (a, (JsonNode)Show(-Money.Sum(_rows.Where(r => r.Account == a).Select(r => r.Value)))))),
            ["as_of"] = Object(scenario.AsOf.Select(a => (a.Id, AsOf(a, places)))),
            ["rows"] = List(_rows.Select(Row)),
        };
        return result.ToJsonString(KernelJson.Options);
    }

    private static JsonObject Refusal((string Event, string Code, string? Suggest) refused)
    {
        var shown = new JsonObject { ["event"] = refused.Event, ["code"] = refused.Code };
        if (refused.Suggest is { } suggest) shown["suggest"] = suggest;
        return shown;
    }

    private JsonNode AsOf(ScenarioAsOf asked, ScenarioPlaces places)
    {
        var known = asked.KnownAfter switch
        {
            null => _rows.Count,
            "-" => 0,
            var id => shop.Book.RowsAfter.TryGetValue(id, out var count) ? count
                : throw new ScenarioException($"as_of '{asked.Id}': there is no event '{id}'."),
        };
        var rows = _rows.Take(known)
            .Where(r => asked.Effective is null || r.Effective <= asked.Effective)
            .Where(r => asked.Known is null || r.Recorded <= asked.Known)
            .Where(r => asked.Item is null || shop.Names.Of(r.Key.Pool.Item) == asked.Item)
            .ToList();
        var there = rows
            .Where(r => asked.Warehouse is null || shop.Names.Of(r.Key.Warehouse) == asked.Warehouse)
            .Where(r => asked.Lot is null || r.Lot == asked.Lot)
            .ToList();
        return new JsonObject
        {
            ["quantity"] = Quantity.Sum(there.Select(r => r.Quantity)).ToString(),
            ["value"] = Show(asked.Warehouse is null ? Money.Sum(there.Select(r => r.Value)) : places.ValueIn(there, rows)),
            ["cost_of_goods"] = Show(CostOfGoods(there)),
        };
    }

    private JsonNode PoolFigures(Pool pool)
    {
        var figures = new JsonObject
        {
            ["quantity"] = pool.Quantity.ToString(), ["value"] = Show(pool.Value), ["unit_cost"] = ScenarioPlaces.UnitCostOf(pool),
        };
        if (pool.Method == CostingMethod.Fifo)
            figures["layers"] = List(pool.Layers.Select(l =>
                new JsonObject { ["quantity"] = l.Quantity.ToString(), ["value"] = Show(l.Value) }));
        return figures;
    }

    private JsonObject Row(ScenarioRow r) => new()
    {
        ["sequence"] = r.Sequence,
        ["event"] = r.Event,
        ["kind"] = r.Kind,
        ["account"] = r.Account,
        ["pool"] = r.Key.IsStock ? shop.Names.Of(r.Key.Pool) : null,
        ["item"] = shop.Names.Of(r.Key.Pool.Item),
        ["warehouse"] = r.Key.Warehouse == Guid.Empty ? null : shop.Names.Of(r.Key.Warehouse),
        ["lot"] = r.Lot,
        ["effective"] = ScenarioJson.Write(r.Effective),
        ["recorded"] = ScenarioJson.Write(r.Recorded),
        ["quantity"] = r.Quantity.ToString(),
        ["value"] = Show(r.Value),
        ["corrects"] = r.Corrects,
        ["cause"] = r.Cause,
        ["moved_to_open_day"] = r.Moved,
    };

    private static Money CostOfGoods(IEnumerable<ScenarioRow> rows) =>
        -Money.Sum(rows.Where(r => r.Key.Contra == ContraAccount.CostOfGoods).Select(r => r.Value));

    private string Show(Money value) => value.ToString(scenario.MoneyDigits);

    private static JsonArray List(IEnumerable<JsonObject> entries) => new(entries.Select(JsonNode? (e) => e).ToArray());

    private static JsonObject Object(IEnumerable<(string Key, JsonNode Value)> entries)
    {
        var made = new JsonObject();
        foreach (var (key, value) in entries) made[key] = value;
        return made;
    }
}
