using System.Text.Json;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Replay;

/// <summary>Reads a scenario. What is not a scenario throws; what is one that the ledger can't do yet is marked.</summary>
internal static class ScenarioReader
{
    private const int MostEvents = 100_000;

    private static readonly HashSet<string> Known =
        ["op", "id", "item", "warehouse", "at", "recorded", "repeat", "qty", "price", "value", "unit", "to", "till", "lot", "note"];

    private static readonly HashSet<string> Supported = ["receipt", "issue", "transfer"];

    public static Scenario Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new ScenarioException("A scenario is an object.");
        // A file of examples wraps each scenario with what is expected of it.
        if (root.Find("scenario") is { } inner) return Read(inner);

        var items = Entries(root, "items").ToDictionary(i => i.Name, i => Item(i.Value), StringComparer.Ordinal);
        if (items.Count == 0) items["P"] = new(CostingMethod.Average, Quantity.Decimals, new Dictionary<string, Rational>(), null);
        var events = new List<ScenarioEvent>();
        foreach (var e in List(root, "events")) events.AddRange(Event(e, events.Count + 1));
        if (events.Count > MostEvents) throw new ScenarioException($"At most {MostEvents} events.");
        if (events.GroupBy(e => e.Id).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new ScenarioException($"Two events have the id '{twice.Key}'.");
        return new(
            root.Integer("money_digits", 2, 0, Money.Decimals),
            items,
            Entries(root, "negative").ToDictionary(n => n.Name, n => Policy(n.Value), StringComparer.Ordinal),
            events,
            List(root, "as_of").Select(AsOf).ToList());
    }

    private static ScenarioItem Item(JsonElement item)
    {
        var method = item.Text("method") ?? "average";
        if (method is not ("average" or "fifo" or "standard" or "specific")) throw new ScenarioException($"'{method}' is no costing method.");
        var pool = item.Text("pool") ?? "warehouse";
        var unsupported = method is "standard" or "specific" ? $"method {method}"
            : pool != "warehouse" ? $"pool {pool}"
            : item.Find("standard") is not null ? "standard"
            : null;
        return new(
            method == "fifo" ? CostingMethod.Fifo : CostingMethod.Average,
            item.Integer("quantity_digits", Quantity.Decimals, 0, Quantity.Decimals),
            Entries(item, "units").ToDictionary(u => u.Name, u => Factor(u), StringComparer.Ordinal),
            unsupported);
    }

    private static IEnumerable<ScenarioEvent> Event(JsonElement e, int number)
    {
        if (e.ValueKind != JsonValueKind.Object) throw new ScenarioException($"Event {number} is no object.");
        var op = e.Text("op") ?? throw new ScenarioException($"Event {number} has no 'op'.");
        var id = e.Text("id");
        var copies = e.Integer("repeat", 1, 1, MostEvents);
        var unsupported = !Supported.Contains(op) ? op : e.Find("lot") is not null ? "lot" : null;
        var one = unsupported is null ? Movement(e, op, id ?? $"event {number}") : Bare(op, unsupported);
        for (var copy = 1; copy <= copies; copy++)
        {
            var name = id ?? $"event {number + copy - 1}";
            yield return one with { Id = id is not null && e.Find("repeat") is not null ? $"{id}#{copy}" : name, Named = id is not null };
        }
    }

    private static ScenarioEvent Movement(JsonElement e, string op, string id)
    {
        if (e.EnumerateObject().FirstOrDefault(p => !Known.Contains(p.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            throw new ScenarioException($"{id}: '{unknown.Name}' is not a field of {op}.");
        var read = new ScenarioEvent(
            id, false, op, e.Text("item") ?? "P", e.Text("warehouse") ?? "W", e.Text("to"), e.Moment("at"), e.Moment("recorded"),
            e.Number("qty") ?? throw new ScenarioException($"{id}: 'qty' is missing."), e.Number("price"), e.Number("value"), e.Text("unit"), e.Flag("till"), null);
        if (op == "receipt" && (read.Price is null) == (read.Value is null)) throw new ScenarioException($"{id}: a receipt has either 'price' or 'value'.");
        if (op == "transfer" && (read.To is null || read.To == read.Warehouse)) throw new ScenarioException($"{id}: a transfer goes 'to' another warehouse.");
        if (read.Price is { Sign: < 0 } || read.Value is { Sign: < 0 }) throw new ScenarioException($"{id}: a cost is zero or above.");
        return read;
    }

    private static ScenarioEvent Bare(string op, string unsupported) =>
        new("", false, op, "P", "W", null, null, null, default, null, null, null, false, unsupported);

    private static ScenarioAsOf AsOf(JsonElement a)
    {
        if (a.Find("lot") is not null) throw new ScenarioException("as_of by lot isn't possible: there are no lots yet.");
        return new(
            a.Text("id") ?? throw new ScenarioException("An entry of 'as_of' has no 'id'."), a.Moment("effective", endOfDay: true),
            a.Moment("known", endOfDay: true), a.Text("known_after"), a.Text("item"), a.Text("warehouse"));
    }

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
