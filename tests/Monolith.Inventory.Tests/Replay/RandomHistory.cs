using System.Globalization;
using System.Text.Json.Nodes;

namespace Monolith.Inventory.Tests.Replay;

/// <summary>A scenario at random: movements of every kind in two warehouses, each at a moment of its own, every pool with a cost from the
/// first day on. A seed makes the same one again.</summary>
internal sealed class RandomHistory(int seed)
{
    private static readonly string[] Warehouses = ["W", "X"];
    private readonly Random _random = new(seed);
    private readonly List<JsonObject> _events = [];

    public List<JsonObject> Live(int movements)
    {
        foreach (var warehouse in Warehouses) Add("receipt", Day(0), warehouse, ("qty", "10"), ("price", "7.77"));
        for (var n = 0; n < movements; n++)
        {
            // Of any day: most are learned late.
            var at = Day(_random.Next(1, movements));
            One(at, Warehouses[_random.Next(2)], n);
        }

        return _events;
    }

    private void One(string at, string warehouse, int number)
    {
        switch (_random.Next(10))
        {
            case < 3:
                Add("receipt", at, warehouse, ("qty", Amount(20)), ("price", Cost()));
                break;
            case < 6:
                Add("issue", at, warehouse, ("qty", Amount(15)));
                break;
            case 6:
                Add("transfer", at, warehouse, ("qty", Amount(8)), ("to", warehouse == "W" ? "X" : "W"));
                break;
            case 7:
                Add("count", at, warehouse, ("counted", Amount(12)));
                break;
            case 8:
                Add("adjust", at, warehouse, ("qty", number % 2 == 0 ? Amount(5) : "-" + Amount(5)));
                break;
            default:
                Add("scrap", at, warehouse, ("qty", Amount(4)));
                break;
        }
    }

    private void Add(string op, string at, string warehouse, params (string Key, string Value)[] fields)
    {
        var made = new JsonObject { ["op"] = op, ["id"] = $"e{_events.Count + 1}", ["at"] = at, ["warehouse"] = warehouse };
        foreach (var (key, value) in fields) made[key] = value;
        _events.Add(made);
    }

    /// <summary>No two at one moment: their order would be that of learning.</summary>
    private string Day(int day) => new DateTime(2026, 1, 1).AddDays(day).AddSeconds(_events.Count)
        .ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private string Amount(int most) => (_random.Next(1, most * 4) / 4m).ToString(CultureInfo.InvariantCulture);

    private string Cost() => (_random.Next(1, 4000) / 100m).ToString(CultureInfo.InvariantCulture);

    public static string Scenario(string method, IEnumerable<JsonObject> events, params JsonObject[] asOf) => new JsonObject
    {
        ["items"] = new JsonObject { ["P"] = Item(method) },
        ["negative"] = new JsonObject { ["default"] = "allow" },
        ["events"] = new JsonArray([.. events.Select(e => e.DeepClone())]),
        ["as_of"] = new JsonArray([.. asOf.Select(a => a.DeepClone())]),
    }.ToJsonString();

    private static JsonObject Item(string method) => method switch
    {
        "standard" => new() { ["method"] = "standard", ["standard"] = "9.99" },
        "company" => new() { ["method"] = "average", ["pool"] = "company" },
        _ => new() { ["method"] = method },
    };
}
