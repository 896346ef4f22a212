using System.Text.Json;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Replay;

/// <summary>Reads a scenario. What is not a scenario throws.</summary>
internal static class ScenarioReader
{
    private const int MostEvents = 100_000;
    private static readonly string[] Common = ["op", "id", "item", "warehouse", "lot", "at", "recorded", "repeat", "note"];

    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["receipt"] = ["qty", "price", "value", "unit"],
        ["issue"] = ["qty", "unit", "till"],
        ["scrap"] = ["qty", "unit", "of"],
        ["supplier_return"] = ["qty", "unit", "of"],
        ["customer_return"] = ["qty", "unit", "of"],
        ["adjust"] = ["qty", "unit", "price"],
        ["transfer"] = ["qty", "unit", "to"],
        ["count"] = ["counted", "unit"],
        ["revalue"] = ["unit_cost", "add"],
        ["standard"] = ["cost"],
        ["convert"] = ["inputs", "qty", "unit", "extra"],
        ["landed"] = ["amount", "by", "lines", "shares"],
        ["correct"] =
        [
            "of", "qty", "unit", "price", "value", "counted", "unit_cost", "add", "amount", "by", "lines", "shares", "cost", "extra",
                "inputs",
            "to",
        ],
        ["cancel"] = ["of"],
        ["close"] = ["through"],
        ["reopen"] = ["from"],
    };

    public static Scenario Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new ScenarioException("A scenario is an object.");
        // A file of examples wraps each scenario with what is expected of it.
        if (root.Find("scenario") is { } inner) return Read(inner);
        // Without them it is another file, or 'events' is misspelt: figures of nothing would look like an answer.
        if (root.Find("events") is null) throw new ScenarioException("A scenario has a list of 'events'.");

        var items = new Dictionary<string, ScenarioItem>(StringComparer.Ordinal);
        foreach (var item in Entries(root, "items")) items[item.Name] = Item(item.Value, items.Count + 1);
        if (items.Count == 0) items["P"] =
            new(IdOf(1), ItemCosting.Plain, Quantity.Decimals, new Dictionary<string, Rational>(), null, null, null);
        var events = new List<ScenarioEvent>();
        foreach (var e in List(root, "events")) Add(events, e);
        var twice = events.GroupBy(e => e.Id).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new ScenarioException($"Two events have the id '{twice.Key}'.");
        return new(
            root.Integer("money_digits", 2, 0, Money.Decimals),
            items,
            Entries(root, "negative").ToDictionary(n => n.Name, n => Policy(n.Value), StringComparer.Ordinal),
            events,
            List(root, "as_of").Select(AsOf).ToList());
    }

    private static Guid IdOf(int number) => new(number, 0, 0, new byte[8]);

    private static ScenarioItem Item(JsonElement item, int number)
    {
        var method = item.Text("method") ?? "average";
        if (method is not ("average" or "fifo" or "standard" or "specific")) throw new ScenarioException(
            $"'{method}' is no costing method.");
        var pool = item.Text("pool") ?? (method == "specific" ? "lot" : "warehouse");
        var scope = pool switch
        {
            "lot" => PoolScope.Lot,
            "company" => PoolScope.Company,
            "warehouse" => method == "specific" ? PoolScope.Lot : PoolScope.Warehouse,
            _ => throw new ScenarioException($"'{pool}' is no kind of pool."),
        };
        return new(
            IdOf(number),
            new(method == "fifo" ? CostingMethod.Fifo : CostingMethod.Average, scope, method == "standard"),
            item.Integer("quantity_digits", Quantity.Decimals, 0, Quantity.Decimals),
            Entries(item, "units").ToDictionary(u => u.Name, u => Factor(u), StringComparer.Ordinal),
            item.Number("standard"), item.Number("weight"), item.Number("volume"));
    }

    private static void Add(List<ScenarioEvent> events, JsonElement e)
    {
        var number = events.Count + 1;
        if (e.ValueKind != JsonValueKind.Object) throw new ScenarioException($"Event {number} is no object.");
        var op = e.Text("op") ?? throw new ScenarioException($"Event {number} has no 'op'.");
        var id = e.Text("id");
        var known = Fields.GetValueOrDefault(op)
            ?? throw new ScenarioException($"{id ?? $"Event {number}"}: there is no operation '{op}'.");
        var fields = e.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        if (fields.Keys.FirstOrDefault(f => !Common.Contains(f) && !known.Contains(f)) is { } unknown)
            throw new ScenarioException($"{id ?? $"Event {number}"}: '{unknown}' is not a field of {op}.");
        var copies = e.Integer("repeat", 1, 1, MostEvents);
        if (events.Count + copies > MostEvents) throw new ScenarioException($"At most {MostEvents} events.");
        for (var copy = 1; copy <= copies; copy++)
        {
            var name = id is null ? $"event {events.Count + 1}" : fields.ContainsKey("repeat") ? $"{id}#{copy}" : id;
            events.Add(new(name, id is not null, op, fields));
        }
    }

    private static ScenarioAsOf AsOf(JsonElement a) => new(
        a.Text("id") ?? throw new ScenarioException("An entry of 'as_of' has no 'id'."), a.Moment("effective", endOfDay: true),
        a.Moment("known", endOfDay: true), a.Text("known_after"), a.Text("item"), a.Text("warehouse"), a.Text("lot"));

    private static NegativeStock Policy(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Enum.TryParse<NegativeStock>(value.GetString(), ignoreCase: true, out var policy)
            ? policy
            : throw new ScenarioException("'negative' is allow, warn or forbid.");

    private static Rational Factor(JsonProperty unit)
    {
        var factor = ScenarioJson.AsNumber(unit.Value, unit.Name);
        return factor.Sign > 0 ? factor : throw new ScenarioException($"Unit '{unit.Name}' has a factor of zero or less.");
    }

    private static IEnumerable<JsonProperty> Entries(JsonElement owner, string key) => owner.Find(key) is not { } found ? []
        : found.ValueKind == JsonValueKind.Object ? found.EnumerateObject()
        : throw new ScenarioException($"'{key}' must be an object.");

    private static IEnumerable<JsonElement> List(JsonElement owner, string key) => owner.Find(key) is not { } found ? []
        : found.ValueKind == JsonValueKind.Array ? found.EnumerateArray()
        : throw new ScenarioException($"'{key}' must be a list.");
}
