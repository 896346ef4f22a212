using System.Text;
using Monolith.Administration.Contracts;
using Monolith.Host.Commands;

namespace Monolith.Flows.Tests;

/// <summary>Files as shops have them, by the command line.</summary>
public sealed class FieldCommandTests
{
    [Fact]
    public async Task A_list_with_formulas_comes_in_and_leaves_the_same_way_by_command_line_and_api()
    {
        using var folder = await Template.Shop(EngineKind.Sqlite);
        Assert.Equal(0, await Run(folder, "import", "items", Field("27-cli-export/items.csv")));
        Assert.Equal(0, await Run(folder, "import", "opening-stock", Field("27-cli-export/stock.csv")));
        var file = folder.File("ledger.csv");
        Assert.Equal(0, await Run(folder, "export", "ledger", "--out", file));

        await using var shop = await RunningShop.Start(folder);
        await shop.Ask(new AddApiKey(Guid.CreateVersion7(), "test", ["*"], HostProcess.Key));
        var written = await File.ReadAllBytesAsync(file);
        Assert.Equal([0xEF, 0xBB, 0xBF], written[..3]);
        Assert.Equal(Encoding.UTF8.GetString(await shop.Http.GetByteArrayAsync("/api/inventory/ledger/export.csv")),
            Encoding.UTF8.GetString(written));
        Assert.Contains("'=HYPERLINK", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        Assert.Contains("'-2+3", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_in_another_encoding_comes_in_by_its_map_and_a_map_that_is_wrong_is_one_line()
    {
        using var folder = await Template.Shop(EngineKind.Sqlite);
        foreach (var map in (string[])["map-gbk.json", "map-gb18030.json"])
            Assert.Equal(0, await Run(folder, "import", "items", Field("01-gbk/items.csv"), "--map", Field("01-gbk/" + map)));
        var export = folder.File("items.csv");
        Assert.Equal(0, await Run(folder, "export", "items", "--out", export));
        Assert.Contains("康师傅红烧牛肉面 5连包", await File.ReadAllTextAsync(export), StringComparison.Ordinal);

        var wrong = folder.File("wrong.json");
        await File.WriteAllTextAsync(wrong, """{"encoding": "gb-nothing"}""");
        var refused = await HostProcess.Run(["import", "items", Field("01-gbk/items.csv"), "--map", wrong, "--data", folder.Path]);
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("import.map-malformed: ", refused.Error, StringComparison.Ordinal);
        Assert.Single(refused.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Five_thousand_items_and_what_an_export_makes_of_them_come_in()
    {
        using var folder = await Template.Shop(EngineKind.Sqlite);
        var file = folder.File("many.csv");
        await File.WriteAllLinesAsync(
            file, Enumerable.Range(1, 5000)
                .Select(n => $"M{n:00000},Name {n},29{n:00000000000},{n}.50").Prepend("sku,name,barcodes,price"));
        Assert.Equal(0, await Run(folder, "import", "items", file));
        foreach (var export in (string[])[folder.File("out.csv"), folder.File("out.xlsx")])
        {
            Assert.Equal(0, await Run(folder, "export", "items", "--out", export));
            var again = await HostProcess.Run(["import", "items", export, "--dry-run", "--json", "--data", folder.Path]);
            var report = JsonNode.Parse(again.Output)!;
            Assert.Equal((0, 0, 0), (report["new"]!.GetValue<int>(), report["changed"]!.GetValue<int>(),
                report["refused"]!.GetValue<int>()));
            Assert.True(report["same"]!.GetValue<int>() >= 5000);
        }
    }

    private static Task<int> Run(ShopFolder folder, params string[] words) => CommandLine.Run([.. words, "--data", folder.Path]);

    private static string Field(string file) => Repo.Path("tests/Monolith.Import.Tests/Field/Files", file);
}
