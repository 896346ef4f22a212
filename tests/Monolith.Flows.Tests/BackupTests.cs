using System.Collections.Concurrent;
using Monolith.Backup;

namespace Monolith.Flows.Tests;

/// <summary>A dead disk doesn't end the shop.</summary>
public sealed class BackupTests
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task A_shop_backed_up_while_it_sells_comes_back_equal_to_the_ticket(EngineKind engine)
    {
        using var folder = await Template.Shop(engine);
        using var place = new TempFolder();
        var key = BackupKeyFile.Of(folder.Path).Make(replace: false, TimeProvider.System.GetUtcNow()).Value;
        var sold = new ConcurrentDictionary<Guid, string>();
        List<Guid> before;
        await using (var shop = await RunningShop.Start(folder))
        {
            using var closing = new CancellationTokenSource();
            var tills = Enumerable.Range(0, 4).Select(till => Sell(shop.Http, new Random(till), sold, closing.Token)).ToList();
            while (sold.Count < 40) await Task.Delay(20);
            before = [.. sold.Keys];
            var backup = await HostProcess.Run(["backup", "--out", place.Path, "--data", folder.Path]);
            Assert.True(backup.ExitCode == 0, backup.Error);
            await closing.CancelAsync();
            await Task.WhenAll(tills);
        }

        var data = place.File("restored");
        var sheet = place.Write("sheet.txt", key.Text);
        var database = engine == EngineKind.Sqlite ? [] : (string[])["--database", await PostgresServer.CreateDatabaseAsync()];
        var restored = await HostProcess.Run(
            ["restore", Directory.GetFiles(place.Path, "*" + ShopBackup.Ending).Single(), "--data", data, "--key-file", sheet, .. database]);
        Assert.True(restored.ExitCode == 0, restored.Error);

        await using var again = await HostProcess.Start(data);
        foreach (var id in before) Assert.Equal(sold[id], (await again.Http.Get($"/api/pos/tickets/{id}"))["number"]!.ToString());
        var there = await Numbers(again.Http);
        Assert.Superset(before.Select(id => sold[id]).ToHashSet(), there);
        Assert.Subset(sold.Values.ToHashSet(), there); // nothing that was never sold, and none twice
        await again.Http.DoctorIsContent();
        Assert.Contains("administration.restore", (await again.Http.Get("/api/admin/audit?take=50")).ToString(), StringComparison.Ordinal);
    }

    private static async Task Sell(HttpClient http, Random random, ConcurrentDictionary<Guid, string> sold, CancellationToken closing)
    {
        while (!closing.IsCancellationRequested)
        {
            var id = Guid.CreateVersion7();
            using var answer = await http.PutTicket(id, Tickets.Any(random));
            var json = await answer.Json();
            Assert.True(answer.IsSuccessStatusCode, json.ToString());
            sold[id] = json["number"]!.ToString();
            await Task.Delay(random.Next(10), CancellationToken.None);
        }
    }

    private static async Task<HashSet<string>> Numbers(HttpClient http)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var page = (await http.Get($"/api/pos/tickets?take=200&skip={all.Count}"))["items"]!.AsArray();
            if (page.Count == 0) return all;
            foreach (var ticket in page) Assert.True(all.Add(ticket!["number"]!.ToString()));
        }
    }
}
