using System.Globalization;
using System.Text.Json.Nodes;
using Monolith.Inventory.Replay;

namespace Monolith.Inventory.Tests.Replay;

/// <summary>A scenario's result against what is expected of it. Only what the expectation names counts; figures are compared as numbers.
/// </summary>
internal static class Expected
{
    public static async Task<JsonNode> Run(string scenario) =>
        JsonNode.Parse((await new ScenarioReplay().Replay(scenario, CancellationToken.None)).Value)!;

    /// <summary>The same, with costs worked out anew in steps of so many movements, all of them after so many events.</summary>
    public static async Task<JsonNode> InSteps(string scenario, int movements, int events) => JsonNode.Parse(
        (await new ScenarioReplay().Replay(scenario, new(new(movements), events), CancellationToken.None)).Value)!;

    public static async Task Matches(JsonNode example, string name)
    {
        var wrong = Differences(example["expected"]!, await Run(example["scenario"]!.ToJsonString()), name).ToList();
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static IEnumerable<string> Differences(JsonNode expected, JsonNode? actual, string path)
    {
        if (expected is JsonObject named) return named.SelectMany(e => Differences(e.Value!, actual?[e.Key], $"{path}.{e.Key}"));
        if (expected is JsonArray listed)
        {
            if (actual is not JsonArray got
                || got.Count != listed.Count) return [$"{path}: expected {listed.Count}, got {actual?.ToJsonString()}"];
            return listed.SelectMany((e, i) => Differences(e!, got[i], $"{path}[{i}]"));
        }

        return Same(expected.ToString(), actual?.ToString()) ? [] : [$"{path}: expected {expected}, got {actual?.ToString() ?? "nothing"}"];
    }

    private static bool Same(string want, string? got) =>
        decimal.TryParse(want, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(got, CultureInfo.InvariantCulture, out var b)
            ? a == b
            : want == got;
}
