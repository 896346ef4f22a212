using Monolith.Administration.Contracts;
using Monolith.Host.Commands;

namespace Monolith.Flows.Tests;

/// <summary>The process dies while a shop is made or filled, as in a power cut. The same command once more makes it good.</summary>
public sealed class ImportCrashTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite, "inventory")]
    [InlineData(EngineKind.Sqlite, "analytics")]
    [InlineData(EngineKind.PostgreSql, "pos")]
    public async Task A_power_cut_while_migrating_is_made_good_by_the_next_start(EngineKind engine, string module)
    {
        using var folder = await ShopFolder.Empty(engine);
        var died = await HostProcess.Run(["migrate", "--data", folder.Path], PowerCut.At("migration.after-" + module));
        PowerCut.Assert(died.ExitCode, died.Output + died.Error);

        await ImportCompletely(folder);
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite, "import.before-document", 20)]
    [InlineData(EngineKind.Sqlite, "pos.after-commit", 20)]
    [InlineData(EngineKind.Sqlite, "inventory.before-commit", 6)] // four items and two write-offs; the sales come in batches
    [InlineData(EngineKind.PostgreSql, "pos.before-commit", 20)]
    public async Task A_power_cut_during_an_import_is_made_good_by_running_it_again(EngineKind engine, string point, int most)
    {
        using var folder = await ShopFolder.Empty(engine);
        var (_, pass) = PowerCut.AtRandom(output, 1, most + 1);
        var file = SmallFile(folder);
        var died = await HostProcess.Run(
            ["import", "sales", file, "--map", "online-retail", "--data", folder.Path], PowerCut.At(point, pass));
        PowerCut.Assert(died.ExitCode, died.Output + died.Error);
        await ImportCompletely(folder);
    }

    // Inside this process: a second cold start would prove nothing more.
    private static async Task ImportCompletely(ShopFolder folder)
    {
        Assert.Equal(0, await CommandLine.Run(["import", "sales", SmallFile(folder), "--map", "online-retail", "--data", folder.Path]));
        var rows = await folder.CountRows();
        Assert.Equal(23, rows["pos_tickets"]);
        Assert.Equal(0, await CommandLine.Run(["doctor", "--data", folder.Path]));

        await using var shop = await RunningShop.Start(folder);
        await shop.Ask(new AddApiKey(Guid.CreateVersion7(), "test", ["*"], HostProcess.Key));
        var figures = await shop.Http.Get("/api/analytics/figures");
        Assert.Equal((20, 3), (figures["tickets"]!.GetValue<int>(), figures["returns"]!.GetValue<int>()));
        var scrapped = await shop.Http.Get("/api/inventory/ledger?sourceKind=scrap&take=10");
        Assert.Equal(2, scrapped["total"]!.GetValue<int>());
    }

    private static string SmallFile(ShopFolder folder)
    {
        var lines = new List<string> { "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country" };
        for (var i = 0; i < 25; i++)
        {
            var (number, sign) = i % 8 == 7 ? ($"C{5000 + i}", -1) : ($"{5000 + i}", 1);
            var day = $"12/{1 + (i / 9)}/10 {8 + (i % 9)}:26";
            if (i % 12 == 10) lines.Add($"{number},8500{i % 4},Broken,-2,{day},0,,United Kingdom");
            else lines.AddRange(Enumerable.Range(0, 3).Select(l => $"{number},8500{(i + l) % 4},Thing {l},{sign * (l + 1)},{day},{l + 1}.25,1{i % 5:0000},United Kingdom"));
        }

        var file = folder.File("small.csv");
        File.WriteAllLines(file, lines);
        return file;
    }
}
