using System.Text.Json;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Replay;

/// <summary>A history of movements, as read from a scenario file.</summary>
internal sealed record Scenario(
    int MoneyDigits, IReadOnlyDictionary<string, ScenarioItem> Items, IReadOnlyDictionary<string, NegativeStock> Negative,
    IReadOnlyList<ScenarioEvent> Events, IReadOnlyList<ScenarioAsOf> AsOf)
{
    /// <summary>An issue may go below zero unless the scenario says otherwise; a transfer only where the scenario says so.</summary>
    public NegativeStock PolicyOf(string item, string warehouse, string? lot, bool transfer) =>
        Negative.TryGetValue($"{item}@{warehouse}#{lot}", out var policy) || Negative.TryGetValue($"{item}@{warehouse}", out policy)
            || Negative.TryGetValue(item, out policy)
            || Negative.TryGetValue("default", out policy) ? policy
        : transfer ? NegativeStock.Forbid
        : NegativeStock.Allow;
}

/// <param name="Standard">From the beginning.</param>
internal sealed record ScenarioItem(
    Guid Id, ItemCosting Costing, int QuantityDigits, IReadOnlyDictionary<string, Rational> Units, Rational? Standard, Rational? Weight,
        Rational? Volume);

/// <summary>Something that was learned. A correction of it is the same with some fields changed.</summary>
internal sealed record ScenarioEvent(string Id, bool Named, string Op, IReadOnlyDictionary<string, JsonElement> Fields)
{
    public string Item => Text("item") ?? "P";

    public string Warehouse => Text("warehouse") ?? "W";

    public string? Lot => Text("lot");

    public string? Of => Text("of");

    public JsonElement? Field(string key) => Fields.TryGetValue(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string? Text(string key) => Field(key) is { } value ? ScenarioJson.AsText(value, key) : null;

    public Rational? Number(string key) => Field(key) is { } value ? ScenarioJson.AsNumber(value, key) : null;

    public Rational Needed(string key) => Number(key) ?? throw new ScenarioException($"{Id}: '{key}' is missing.");

    public bool Flag(string key) => Field(key) is { } value && ScenarioJson.AsFlag(value, key);

    /// <summary>The same, with what a correction says about it. What it is and when it was stays.</summary>
    public ScenarioEvent With(ScenarioEvent correction)
    {
        var fields = new Dictionary<string, JsonElement>(Fields, StringComparer.Ordinal);
        foreach (var (key, value) in correction.Fields.Where(f =>
            f.Key is not ("op" or "id" or "of" or "at" or "recorded" or "repeat" or "note")))
        {
            // Two ways to say one thing: the later word counts.
            var other = key switch { "price" => "value", "value" => "price", "unit_cost" => "add", "add" => "unit_cost", _ => null };
            if (other is not null) fields.Remove(other);
            fields[key] = value;
        }

        return this with { Fields = fields };
    }
}

internal sealed record ScenarioAsOf(
    string Id, DateTimeOffset? Effective, DateTimeOffset? Known, string? KnownAfter, string? Item, string? Warehouse, string? Lot);

/// <summary>The file isn't a scenario; the message says where and why.</summary>
internal sealed class ScenarioException(string message) : Exception(message);

/// <summary>The ledger refuses an event; nothing changed.</summary>
internal sealed class ScenarioRefusal(string code, string? suggest = null) : Exception
{
    public string Code => code;

    public string? Suggest => suggest;
}
