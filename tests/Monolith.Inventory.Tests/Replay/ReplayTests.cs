using System.Globalization;
using System.Text.Json.Nodes;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Replay;
using Monolith.Testing;

namespace Monolith.Inventory.Tests.Replay;

public sealed class ReplayTests
{
    private static readonly string[] InReach = ["ex1", "ex2", "ex3", "ex5", "ex11"];

    private readonly IScenarioReplay _replay = new ScenarioReplay();

    public static TheoryData<string> Examples => [.. InReach];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_comes_out_as_expected(string id) => Matches(Repo.Path("tests/Monolith.Inventory.Tests/Replay/examples.json"), id);

    [SkippableTheory]
    [MemberData(nameof(Examples))]
    public void The_published_example_comes_out_as_expected(string id)
    {
        var published = Environment.GetEnvironmentVariable("MONOLITH_LEDGER_EXAMPLES") ?? Repo.Path("../shared/ledger-examples.json");
        Skip.IfNot(File.Exists(published), "MONOLITH_LEDGER_EXAMPLES names no file of examples.");
        Matches(published, id);
    }

    [Theory]
    [InlineData("landed")]
    [InlineData("count")]
    [InlineData("correct")]
    [InlineData("supplier_return")]
    [InlineData("no-such-thing")]
    public void What_the_ledger_cannot_do_yet_is_refused_and_no_figure_is_given(string op)
    {
        var result = Run($$"""{"events":[{"op":"receipt","qty":"1","price":"1"},{"op":"{{op}}","id":"x","amount":"1","of":"r","counted":"3"}]}""");
        Assert.Equal("""[{"event":"x","code":"ledger.op-not-supported"}]""", result["refused"]!.ToJsonString());
        Assert.Null(result["pools"]);
    }

    [Fact]
    public void A_late_movement_is_refused_until_it_can_be_recosted()
    {
        var result = Run("""{"events":[{"op":"receipt","qty":1,"price":1,"at":"2026-01-02"},{"op":"receipt","id":"late","qty":1,"price":2,"at":"2026-01-01"}]}""");
        Assert.Equal("late", (string?)result["refused"]![0]!["event"]);
        Assert.Null(result["pools"]);
    }

    [Fact]
    public void Units_are_exact_fractions_and_the_quantity_is_rounded_once()
    {
        var result = Run(
            """
            {"items":{"P":{"quantity_digits":3,"units":{"dozen":"12","gram":"1/1000"}}},
             "events":[{"op":"receipt","qty":"2","unit":"dozen","price":"6"},{"op":"receipt","qty":"1.5","unit":"gram","price":"1"}]}
            """);
        Assert.Equal("24.002", (string?)result["pools"]!["P@W"]!["quantity"]);
        // 2 dozen at 6.00 a dozen; 0.002 kg at 1.00 a gram.
        Assert.Equal("14.00", (string?)result["pools"]!["P@W"]!["value"]);
    }

    [Fact]
    public void Forbidden_means_refused_except_for_a_completed_ticket()
    {
        var result = Run("""{"negative":{"default":"forbid"},"events":[{"op":"issue","id":"a","qty":1},{"op":"issue","id":"b","qty":1,"till":true}]}""");
        Assert.Equal("""[{"event":"a","code":"inventory.insufficient-stock"}]""", result["refused"]!.ToJsonString());
        Assert.Equal("-1", (string?)result["pools"]!["P@W"]!["quantity"]);
        Assert.Contains("negative", result["flags"]!.AsArray().Select(f => (string?)f!["flag"]));
    }

    [Fact]
    public void A_transfer_beyond_the_stock_is_forbidden_unless_the_scenario_allows_it()
    {
        const string Events = "\"events\":[{\"op\":\"receipt\",\"qty\":1,\"price\":5},{\"op\":\"transfer\",\"id\":\"t\",\"qty\":2,\"to\":\"X\"}]";
        Assert.Equal("t", (string?)Run($"{{{Events}}}")["refused"]![0]!["event"]);
        var allowed = Run($$"""{"negative":{"default":"allow"},{{Events}}}""");
        Assert.Equal("-5.00", (string?)allowed["pools"]!["P@W"]!["value"]);
        Assert.Equal("10.00", (string?)allowed["pools"]!["P@X"]!["value"]);
        Assert.Equal("0.00", (string?)allowed["accounts"]!["transfer"]);
    }

    [Fact]
    public void As_of_knows_both_axes()
    {
        var result = Run(
            """
            {"events":[{"op":"receipt","id":"r","qty":2,"price":5,"at":"2026-01-01"},{"op":"issue","id":"s","qty":1,"at":"2026-01-02","recorded":"2026-01-05"}],
             "as_of":[{"id":"day","effective":"2026-01-01"},{"id":"known","known":"2026-01-04"},{"id":"nothing","known_after":"-"},{"id":"all"}]}
            """);
        Assert.Equal(["2", "2", "0", "1"], result["as_of"]!.AsObject().Select(a => (string?)a.Value!["quantity"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"events":[{"op":"receipt","qty":1.5,"price":"1"}]}""")]
    [InlineData("""{"events":[{"op":"receipt","qty":"1e3","price":"1"}]}""")]
    [InlineData("""{"events":[{"op":"receipt","qty":"1/0","price":"1"}]}""")]
    [InlineData("""{"events":[{"op":"receipt","qty":"1"}]}""")]
    [InlineData("""{"events":[{"op":"receipt","qty":"1","price":"-1"}]}""")]
    [InlineData("""{"events":[{"op":"receipt","qty":"1","price":"1","unit":"box"}]}""")]
    [InlineData("""{"events":[{"op":"issue","qty":"1","item":"Q"}]}""")]
    [InlineData("""{"events":[{"op":"issue","qty":"99999999999999999999"}]}""")]
    [InlineData("""{"events":[{"op":"issue","qty":"1","at":"yesterday"}]}""")]
    [InlineData("""{"events":[{"op":"issue","id":"a","qty":"1"},{"op":"issue","id":"a","qty":"1"}]}""")]
    [InlineData("""{"money_digits":9,"events":[]}""")]
    public void What_is_no_scenario_is_refused(string json) => Assert.Equal("ledger.scenario-malformed", _replay.Replay(json).Error?.Code);

    private JsonNode Run(string scenario) => JsonNode.Parse(_replay.Replay(scenario).Value)!;

    private void Matches(string file, string id)
    {
        var example = JsonNode.Parse(File.ReadAllText(file))!.AsArray().Single(e => (string?)e!["id"] == id)!;
        var wrong = Differences(example["expected"]!, Run(example["scenario"]!.ToJsonString()), id).ToList();
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>Only what the expectation names counts; figures are compared as numbers.</summary>
    private static IEnumerable<string> Differences(JsonNode expected, JsonNode? actual, string path)
    {
        if (expected is JsonObject named)
            return named.SelectMany(e => Differences(e.Value!, actual?[e.Key], $"{path}.{e.Key}"));
        var (want, got) = ((string?)expected, (string?)actual);
        var same = decimal.TryParse(want, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(got, CultureInfo.InvariantCulture, out var b)
            ? a == b
            : want == got;
        return same ? [] : [$"{path}: expected {want}, got {got ?? "nothing"}"];
    }
}
