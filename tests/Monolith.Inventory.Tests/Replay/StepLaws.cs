using System.Text.Json.Nodes;

namespace Monolith.Inventory.Tests.Replay;

/// <summary>Costs that are worked out anew in steps, with movements of every kind coming in between, end as if each had been worked out at
/// once. A failure names its seed.</summary>
public sealed class StepLaws
{
    public static TheoryData<string, int> Histories
    {
        get
        {
            var histories = new TheoryData<string, int>();
            foreach (var method in new[] { "average", "fifo", "standard", "company" })
            {
                for (var seed = 101; seed <= 112; seed++) histories.Add(method, seed);
            }

            return histories;
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task Steps_come_to_the_figures_of_one_go(string method, int seed)
    {
        var scenario = RandomHistory.Scenario(method, WithTills(new RandomHistory(seed).Live(60), seed));
        var atOnce = await Expected.Run(scenario);
        // Small steps that are done after every few events, and one that is left to the very end.
        foreach (var (movements, every) in new[] { (1 + (seed % 4), 2 + (seed % 7)), (2, 1000) })
            MustEndTheSame(atOnce, await Expected.InSteps(scenario, movements, every), $"{method} {seed}, {movements} at once");
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task What_is_taken_back_while_costs_are_worked_out_leaves_no_trace(string method, int seed)
    {
        var events = new RandomHistory(seed).Live(40);
        events.Add(new() { ["op"] = "cancel", ["of"] = $"e{10 + (seed % 20)}" });
        var scenario = RandomHistory.Scenario(method, events);
        MustEndTheSame(await Expected.Run(scenario), await Expected.InSteps(scenario, 1 + (seed % 3), 1000), $"{method} {seed}");
    }

    /// <summary>Half of what is issued is sold at tills: such goods don't wait for what is being worked out.</summary>
    private static IEnumerable<JsonObject> WithTills(List<JsonObject> events, int seed)
    {
        var random = new Random(seed);
        foreach (var issue in events.Where(e => (string)e["op"]! == "issue" && random.Next(2) == 0)) issue["till"] = true;
        return events;
    }

    private static void MustEndTheSame(JsonNode atOnce, JsonNode steps, string name)
    {
        foreach (var part in new[] { "pools", "warehouses", "cost_of_goods", "accounts", "refused" })
            Assert.Equal($"{name} {part} {atOnce[part]!.ToJsonString()}", $"{name} {part} {steps[part]!.ToJsonString()}");
        foreach (var (id, figures) in atOnce["events"]!.AsObject())
        {
            foreach (var figure in new[] { "quantity", "value", "true_up", "variance" })
                Assert.Equal($"{name} {id} {figure} {figures![figure]}", $"{name} {id} {figure} {steps["events"]![id]![figure]}");
        }
    }
}
