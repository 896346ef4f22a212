using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Monolith.Inventory.Tests.Replay;

/// <summary>What holds after any history, whatever is learned late. A failure names its seed.</summary>
public sealed class ReplayLaws
{
    private static readonly string[] Methods = ["average", "fifo", "standard", "company"];

    public static TheoryData<string, int> Histories
    {
        get
        {
            var histories = new TheoryData<string, int>();
            foreach (var method in Methods)
            {
                for (var seed = 1; seed <= 25; seed++) histories.Add(method, seed);
            }

            return histories;
        }
    }

    // Two laws ask about the same histories: each is lived once.
    private static readonly ConcurrentDictionary<(string, int), Lazy<Task<JsonNode>>> Lived = new();

    private static Task<JsonNode> AsLearned(string method, int seed) => Lived.GetOrAdd(
        (method, seed), key => new(() => Expected.Run(RandomHistory.Scenario(key.Item1, new RandomHistory(key.Item2).Live(60))))).Value;

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task Rows_add_up_to_pools_layers_and_accounts_and_nothing_is_worth_nothing(string method, int seed)
    {
        var result = await AsLearned(method, seed);
        Assert.Empty(result["refused"]!.AsArray());
        var rows = result["rows"]!.AsArray().Select(r => r!.AsObject()).ToList();
        foreach (var (name, pool) in result["pools"]!.AsObject())
        {
            var own = rows.Where(r => (string?)r["pool"] == name).ToList();
            Assert.Equal(Of(pool!, "quantity"), own.Sum(r => Of(r, "quantity")));
            Assert.Equal(Of(pool!, "value"), own.Sum(r => Of(r, "value")));
            if (Of(pool!, "quantity") == 0) Assert.Equal(0, Of(pool!, "value"));
            if (pool!["layers"] is not JsonArray layers) continue;
            var positive = Of(pool, "quantity") > 0;
            Assert.Equal(positive ? Of(pool, "value") : 0, layers.Sum(l => Of(l!, "value")));
            Assert.Equal(positive ? Of(pool, "quantity") : 0, layers.Sum(l => Of(l!, "quantity")));
        }

        var accounts = result["accounts"]!.AsObject().Sum(a => Number(a.Value!));
        var stock = result["pools"]!.AsObject().Sum(p => Of(p.Value!, "value"));
        Assert.Equal(0, accounts + Of(result, "cost_of_goods") + stock);
        Assert.Equal(0, Of(result["accounts"]!, "transfer"));
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task The_order_of_learning_does_not_change_the_final_figures(string method, int seed)
    {
        var events = new RandomHistory(seed).Live(60);
        var learned = await AsLearned(method, seed);
        var inOrder = await Expected.Run(RandomHistory.Scenario(method, events.OrderBy(e => (string)e["at"]!, StringComparer.Ordinal)));
        foreach (var part in new[] { "pools", "warehouses", "cost_of_goods", "accounts" })
            Assert.Equal(inOrder[part]!.ToJsonString(), learned[part]!.ToJsonString());
        foreach (var (id, figures) in inOrder["events"]!.AsObject())
        {
            foreach (var figure in new[] { "quantity", "value", "true_up", "variance" })
                Assert.Equal($"{id} {figures![figure]}", $"{id} {learned["events"]![id]![figure]}");
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task As_of_is_stable_under_what_is_learned_later(string method, int seed)
    {
        var events = new RandomHistory(seed).Live(40);
        var asked = new JsonObject { ["id"] = "then", ["effective"] = "2026-01-20", ["known_after"] = "e21" };
        var then = await Expected.Run(RandomHistory.Scenario(method, events.Take(21), asked));
        var now = await Expected.Run(RandomHistory.Scenario(method, events, asked));
        Assert.Equal(then["as_of"]!.ToJsonString(), now["as_of"]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task A_movement_that_is_cancelled_leaves_no_trace_in_the_figures(string method, int seed)
    {
        var events = new RandomHistory(seed).Live(40);
        var without = await Expected.Run(RandomHistory.Scenario(method, events.Where(e => (string)e["id"]! != "e20")));
        var cancelled = await Expected.Run(RandomHistory.Scenario(method, [.. events, new() { ["op"] = "cancel", ["of"] = "e20" }]));
        foreach (var part in new[] { "pools", "cost_of_goods", "accounts" })
            Assert.Equal(without[part]!.ToJsonString(), cancelled[part]!.ToJsonString());
    }

    /// <summary>The late issue leaves nothing for the transfer to take but a shortfall: of the same value, in one layer instead of two.</summary>
    [Fact]
    public async Task A_transfer_that_brings_the_same_value_in_other_layers_is_set_down_anew()
    {
        var result = await Expected.Run(
            """
            {"items":{"P":{"method":"fifo"}},"negative":{"default":"allow"},"events":[
             {"op":"receipt","id":"a","at":"2026-01-01","warehouse":"W","qty":"10","price":"7.77"},
             {"op":"receipt","id":"b","at":"2026-01-02","warehouse":"X","qty":"10","price":"7.77"},
             {"op":"count","id":"c","at":"2026-01-03","warehouse":"X","counted":"11.5"},
             {"op":"issue","id":"d","at":"2026-01-05","warehouse":"X","qty":"7.25"},
             {"op":"transfer","id":"e","at":"2026-01-06","warehouse":"X","qty":"3.25","to":"W"},
             {"op":"issue","id":"late","at":"2026-01-04","warehouse":"X","qty":"6.75"}]}
            """);
        Assert.Equal(["10", "3.25"], result["pools"]!["P@W"]!["layers"]!.AsArray().Select(l => (string?)l!["quantity"]));
    }

    /// <summary>The late issue in X gives the transfer other layers at the same value and a true-up in W; what is late in W afterwards reads
    /// the leg that came in alone.</summary>
    [Fact]
    public async Task A_transfer_in_other_layers_is_read_right_from_the_leg_it_came_in_by()
    {
        var result = await Expected.Run(
            """
            {"items":{"P":{"method":"fifo"}},"negative":{"default":"allow"},"events":[
             {"op":"receipt","id":"a","at":"2026-01-01","warehouse":"W","qty":"10","price":"7.77"},
             {"op":"receipt","id":"b","at":"2026-01-01","warehouse":"X","qty":"10","price":"7.77"},
             {"op":"count","id":"c","at":"2026-01-04","warehouse":"X","counted":"11.5"},
             {"op":"issue","id":"d","at":"2026-01-03","warehouse":"W","qty":"14.5"},
             {"op":"issue","id":"e","at":"2026-01-11","warehouse":"X","qty":"7.25"},
             {"op":"transfer","id":"f","at":"2026-01-12","warehouse":"X","qty":"3.25","to":"W"},
             {"op":"issue","id":"late","at":"2026-01-07","warehouse":"X","qty":"6.75"},
             {"op":"issue","id":"later","at":"2026-01-06","warehouse":"W","qty":"10.75"}]}
            """);
        // W is short of 15.25 at 118.50 when 3.25 come for 25.26: 25.26 x 15.25 / 3.25 = 118.53, so 0.03 more.
        Assert.Equal(0.03m, Math.Abs(Of(result["events"]!["f"]!, "true_up")));
    }

    private static decimal Of(JsonNode owner, string key) => Number(owner[key]!);

    private static decimal Number(JsonNode figure) => decimal.Parse((string)figure!, CultureInfo.InvariantCulture);
}
