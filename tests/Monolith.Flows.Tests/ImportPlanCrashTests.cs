using System.Text;
using Monolith.Host.Commands;

namespace Monolith.Flows.Tests;

/// <summary>The process is killed in the middle of an import. The next start ends what was begun: nothing is half.</summary>
public sealed class ImportPlanCrashTests(ITestOutputHelper output)
{
    private const int Lines = 1500;

    // Five steps while the shop is closed.
    private const int Many = 9000;

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite, "import.step", 5)]
    [InlineData(EngineKind.Sqlite, "inventory.before-commit", 5)]
    [InlineData(EngineKind.Sqlite, "sales.after-commit", 5)]
    [InlineData(EngineKind.Sqlite, "import.after-commit", 10)]
    [InlineData(EngineKind.PostgreSql, "import.step", 3)]
    public async Task What_a_kill_cut_short_is_finished_by_the_next_start(EngineKind engine, string point, int most)
    {
        using var folder = await Template.Shop(engine);
        var before = await folder.CountRows();
        var (_, pass) = PowerCut.AtRandom(output, 1, most);
        var died = await HostProcess.Run(["import", "items", File(folder, Many), "--data", folder.Path], PowerCut.At(point, pass));
        PowerCut.Assert(died.ExitCode, died.Output + died.Error);

        // Any verb that opens the shop ends it; the doctor then says whether all is well.
        Assert.Equal(0, await CommandLine.Run(["doctor", "--data", folder.Path]));
        var after = await folder.CountRows();
        var made = after["inv_items"] - before["inv_items"];
        Assert.True(made is 0 or Many, $"{made} of {Many} items are there.");
        Assert.Equal(made, after["inv_barcodes"] - before["inv_barcodes"]);
        Assert.Equal(made, after["sal_prices"] - before["sal_prices"]);

        Assert.Equal(0, await CommandLine.Run(["import", "items", File(folder, Many), "--data", folder.Path]));
        Assert.Equal(Many, (await folder.CountRows())["inv_items"] - before["inv_items"]);
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)] // its server knows that the process is gone: nobody waits for its silence
    public async Task A_shop_that_is_killed_while_it_applies_an_import_goes_on_with_it_when_it_opens(EngineKind engine)
    {
        using var folder = await Template.Shop(engine);
        var before = (await folder.CountRows())["inv_items"];
        var id = Guid.CreateVersion7();
        await using (var host = await HostProcess.Start(folder.Path))
        {
            using var content = new ByteArrayContent(await System.IO.File.ReadAllBytesAsync(File(folder)));
            using (var sent = await host.Http.PutAsync($"/api/imports/{id}?list=items&file=items.csv",
                content)) Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());
            await Until(host.Http, id, p => p["state"]!.ToString() == "planned");
            using (await host.Http.PostAsync($"/api/imports/{id}/apply", null))
            {
                await Until(host.Http, id, p => p["position"]!.GetValue<int>() > 0);
            }

            await host.Kill();
        }

        await using var again = await HostProcess.Start(folder.Path);
        var done = await Until(again.Http, id, p => p["state"]!.ToString() == "applied");
        Assert.Equal(0, done["overtaken"]!.GetValue<int>());
        Assert.Equal(Lines, (await folder.CountRows())["inv_items"] - before);
    }

    private static async Task<JsonNode> Until(HttpClient http, Guid id, Func<JsonNode, bool> isSo)
    {
        for (var tries = 0; tries < 1200; tries++)
        {
            var plan = await http.Get($"/api/imports/{id}");
            if (isSo(plan)) return plan;
            await Task.Delay(20);
        }

        throw new TimeoutException("The import didn't come so far.");
    }

    private static string File(ShopFolder folder, int lines = Lines)
    {
        var file = folder.File("many.csv");
        var items = Enumerable.Range(1, lines).Select(n => $"M{n:00000},Name {n},29{n:00000000000},{n}.50");
        System.IO.File.WriteAllText(file, string.Join('\n', items.Prepend("sku,name,barcodes,price")), Encoding.UTF8);
        return file;
    }
}
