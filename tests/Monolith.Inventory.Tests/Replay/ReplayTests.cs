using System.Text.Json.Nodes;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Replay;
using Monolith.Testing;

namespace Monolith.Inventory.Tests.Replay;

public sealed class ReplayTests
{
    private static readonly string[] InReach = ["ex1", "ex2", "ex3", "ex4", "ex5", "ex6", "ex7", "ex8", "ex9", "ex10", "ex11"];

    private readonly IScenarioReplay _replay = new ScenarioReplay();

    public static TheoryData<string> Examples => [.. InReach];

    [Theory]
    [MemberData(nameof(Examples))]
    public Task An_example_comes_out_as_expected(string id) => Matches(Repo.Path("tests/Monolith.Inventory.Tests/Replay/examples.json"), id);

    [SkippableTheory]
    [MemberData(nameof(Examples))]
    public async Task The_published_example_comes_out_as_expected(string id)
    {
        var published = Environment.GetEnvironmentVariable("MONOLITH_LEDGER_EXAMPLES") ?? Repo.Path("../shared/ledger-examples.json");
        Skip.IfNot(File.Exists(published), "MONOLITH_LEDGER_EXAMPLES names no file of examples.");
        await Matches(published, id);
    }

    [Fact]
    public async Task Units_are_exact_fractions_and_the_quantity_is_rounded_once()
    {
        var result = await Run(
            """
            {"items":{"P":{"quantity_digits":3,"units":{"dozen":"12","gram":"1/1000"}}},
             "events":[{"op":"receipt","qty":"2","unit":"dozen","price":"6"},{"op":"receipt","qty":"1.5","unit":"gram","price":"1"}]}
            """);
        Assert.Equal("24.002", (string?)result["pools"]!["P@W"]!["quantity"]);
        // 2 dozen at 6.00 a dozen; 0.002 kg at 1.00 a gram.
        Assert.Equal("14.00", (string?)result["pools"]!["P@W"]!["value"]);
    }

    [Fact]
    public async Task Forbidden_means_refused_except_for_a_completed_ticket()
    {
        var result = await Run("""{"negative":{"default":"forbid"},"events":[{"op":"issue","id":"a","qty":1},{"op":"issue","id":"b","qty":1,"till":true}]}""");
        Assert.Equal("""[{"event":"a","code":"inventory.insufficient-stock"}]""", result["refused"]!.ToJsonString());
        Assert.Equal("-1", (string?)result["pools"]!["P@W"]!["quantity"]);
        Assert.Contains("negative", result["flags"]!.AsArray().Select(f => (string?)f!["flag"]));
    }

    [Fact]
    public async Task A_transfer_beyond_the_stock_is_forbidden_unless_the_scenario_allows_it()
    {
        const string Events = "\"events\":[{\"op\":\"receipt\",\"qty\":1,\"price\":5},{\"op\":\"transfer\",\"id\":\"t\",\"qty\":2,\"to\":\"X\"}]";
        Assert.Equal("t", (string?)(await Run($"{{{Events}}}"))["refused"]![0]!["event"]);
        var allowed = await Run($$"""{"negative":{"default":"allow"},{{Events}}}""");
        Assert.Equal("-5.00", (string?)allowed["pools"]!["P@W"]!["value"]);
        Assert.Equal("10.00", (string?)allowed["pools"]!["P@X"]!["value"]);
        Assert.Equal("0.00", (string?)allowed["accounts"]!["transfer"]);
    }

    [Fact]
    public async Task As_of_knows_both_axes()
    {
        var result = await Run(
            """
            {"events":[{"op":"receipt","id":"r","qty":2,"price":5,"at":"2026-01-01"},{"op":"issue","id":"s","qty":1,"at":"2026-01-02","recorded":"2026-01-05"}],
             "as_of":[{"id":"day","effective":"2026-01-01"},{"id":"known","known":"2026-01-04"},{"id":"nothing","known_after":"-"},{"id":"all"}]}
            """);
        Assert.Equal(["2", "2", "0", "1"], result["as_of"]!.AsObject().Select(a => (string?)a.Value!["quantity"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"event":[{"op":"receipt","qty":"1","price":"1"}]}""")]
    [InlineData("""{"events":[{"op":"receipt","qty":1.5,"price":"1"}]}""")]
    [InlineData("""{"events":[{"op":"receipt","qty":"1e3","price":"1"}]}""")]
    [InlineData("""{"events":[{"op":"receipt","qty":"1/0","price":"1"}]}""")]
    [InlineData("""{"events":[{"op":"receipt","qty":"1","price":"1","value":"1"}]}""")]
    [InlineData("""{"events":[{"op":"no-such-thing"}]}""")]
    [InlineData("""{"events":[{"op":"receipt","qty":"1","price":"1","unit":"box"}]}""")]
    [InlineData("""{"events":[{"op":"issue","qty":"1","item":"Q"}]}""")]
    [InlineData("""{"events":[{"op":"issue","qty":"99999999999999999999"}]}""")]
    [InlineData("""{"events":[{"op":"issue","qty":"1","at":"yesterday"}]}""")]
    [InlineData("""{"events":[{"op":"issue","id":"a","qty":"1"},{"op":"issue","id":"a","qty":"1"}]}""")]
    [InlineData("""{"money_digits":9,"events":[]}""")]
    public async Task What_is_no_scenario_is_refused(string json) =>
        Assert.Equal("ledger.scenario-malformed", (await _replay.Replay(json, CancellationToken.None)).Error?.Code);

    private static Task<JsonNode> Run(string scenario) => Expected.Run(scenario);

    private static Task Matches(string file, string id) =>
        Expected.Matches(JsonNode.Parse(File.ReadAllText(file))!.AsArray().Single(e => (string?)e!["id"] == id)!, id);
}
