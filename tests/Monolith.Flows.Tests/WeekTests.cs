namespace Monolith.Flows.Tests;

/// <summary>A real retailer's week through the same code that a till uses, on each engine, to the penny.</summary>
public sealed class WeekTests(ITestOutputHelper output)
{
    private static readonly string File = Repo.Path("..", "shared", "data", "online-retail-week.csv");

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task The_week_comes_out_to_the_penny_and_a_second_run_changes_nothing(EngineKind engine)
    {
        Skip.IfNot(System.IO.File.Exists(File), $"The week's data is not at {File}.");
        using var folder = await ShopFolder.Empty(engine);

        var first = await Import(folder);
        Assert.Equal((584, 70, 45), (Int(first, "tickets"), Int(first, "returns"), Int(first, "writeOffs")));
        Assert.Equal((252_966.25m, 245_439.01m, 107_998m), (first["revenue"].Number(), first["goodsRevenue"].Number(), first["quantity"].Number()));
        var books = first["books"]!;
        Assert.Equal(books["debit"].Number(), books["credit"].Number());
        Assert.Equal((245_439.01m, 7_527.24m), (books["revenueGoods"].Number(), books["revenueServices"].Number()));

        var before = await folder.CountRows();
        await Import(folder);
        // The second import is kept as one that found everything there; nothing else is new.
        var changed = (await folder.CountRows()).Where(t => !t.Key.StartsWith("imp_plan", StringComparison.Ordinal)).Where(t => before.GetValueOrDefault(t.Key) != t.Value).Select(t => $"{t.Key}: {before.GetValueOrDefault(t.Key)} -> {t.Value}").ToList();
        Assert.True(changed.Count == 0, string.Join(", ", changed));

        var doctor = await HostProcess.Run(["doctor", "--data", folder.Path]);
        Assert.True(doctor.ExitCode == 0, doctor.Output + doctor.Error);
        await TheShopSaysTheSame(folder);
    }

    private static async Task TheShopSaysTheSame(ShopFolder folder)
    {
        await using var shop = await RunningShop.Start(folder);
        await shop.Ask(new Administration.Contracts.AddApiKey(Guid.CreateVersion7(), "test", ["*"], HostProcess.Key));
        var figures = await shop.Http.Get("/api/analytics/figures?from=2010-12-01&to=2010-12-07");
        Assert.Equal((584, 70), (Int(figures, "tickets"), Int(figures, "returns")));
        Assert.Equal((252_966.25m, 245_439.01m), (figures["net"].Number(), figures["goodsNet"].Number()));
        var lines = (await shop.Http.Get("/api/finance/trial-balance?take=500"))["items"]!.AsArray();
        decimal Of(string role) => -lines.Where(l => l!["role"]?.ToString() == role).Sum(l => l!["balance"].Number());
        Assert.Equal((245_439.01m, 7_527.24m), (Of("revenue-goods"), Of("revenue-services")));
        Assert.Equal(654, Int(await shop.Http.Get("/api/pos/tickets?take=1"), "total"));
    }

    private async Task<JsonNode> Import(ShopFolder folder)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var run = await HostProcess.Run(["import", "sales", File, "--map", "online-retail", "--data", folder.Path, "--json"]);
        output.WriteLine($"{folder.Engine}: {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        var report = JsonNode.Parse(run.Output)!;
        Assert.Equal(0, Int(report, "refused"));
        return report["sales"]!;
    }

    private static int Int(JsonNode node, string name) => node[name]!.GetValue<int>();
}
