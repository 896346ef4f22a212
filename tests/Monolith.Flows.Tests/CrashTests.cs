namespace Monolith.Flows.Tests;

/// <summary>The process dies at a commit, as in a power cut. After the next start nothing is lost, nothing doubled, and the doctor is content.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int MostTickets = 1500;

    public static TheoryData<EngineKind, string> Commits()
    {
        var all = new TheoryData<EngineKind, string>();
        foreach (var point in (string[])["pos.before-commit", "sqlite.before-flush", "pos.after-commit", "inventory.before-commit", "inventory.after-commit",
            "finance.before-commit", "analytics.after-commit", "administration.before-commit"])
            all.Add(EngineKind.Sqlite, point);
        all.Add(EngineKind.PostgreSql, "pos.after-commit");
        all.Add(EngineKind.PostgreSql, "inventory.before-commit");
        return all;
    }

    [SkippableTheory]
    [MemberData(nameof(Commits))]
    public async Task A_power_cut_at_a_commit_loses_no_ticket_and_doubles_none(EngineKind engine, string point)
    {
        using var folder = await Template.Shop(engine);
        var (random, pass) = PowerCut.AtRandom(output, 8, 30);
        var accepted = new Dictionary<Guid, string>();
        var sent = new Dictionary<Guid, object>();

        await using (var host = await HostProcess.Start(folder.Path, environment: PowerCut.At(point, pass)))
            await SellUntilItDies(host, random, sent, accepted);
        Assert.True(sent.Count < MostTickets, $"{point} was not passed {pass} times by {MostTickets} tickets.");
        output.WriteLine($"{accepted.Count} accepted of {sent.Count} sent");

        await using var after = await RunningShop.Start(folder);
        foreach (var (id, number) in accepted) Assert.Equal(number, (await after.Http.Get($"/api/pos/tickets/{id}"))["number"]!.ToString());
        foreach (var (id, body) in sent)
        {
            // A till that heard nothing sends its ticket again; one that heard may do so too.
            using var again = await after.Http.PutTicket(id, body);
            var answer = await again.Json();
            Assert.True(again.IsSuccessStatusCode, answer.ToString());
            if (accepted.TryGetValue(id, out var number)) Assert.Equal(number, answer["number"]!.ToString());
        }

        await after.Http.Settle();
        Assert.Equal(sent.Count, (await after.Http.Get("/api/pos/tickets?take=1"))["total"]!.GetValue<int>());
        await after.Http.DoctorIsContent();
    }

    private static async Task SellUntilItDies(HostProcess host, Random random, Dictionary<Guid, object> sent, Dictionary<Guid, string> accepted)
    {
        using var weak = new HttpClient { BaseAddress = new Uri(host.Url) };
        weak.DefaultRequestHeaders.Add("X-Api-Key", Template.StockKey);
        try
        {
            while (sent.Count < MostTickets)
            {
                var batch = Enumerable.Range(0, 3).Select(_ => (Id: Guid.CreateVersion7(), Body: Tickets.Any(random))).ToList();
                foreach (var (id, body) in batch) sent[id] = body;
                var tries = batch.Select(b => host.Http.PutTicket(b.Id, b.Body)).ToList();
                // A refused request is a write too: its row in the audit log.
                using var refused = await weak.GetAsync("/api/finance/accounts");
                foreach (var ((id, _), answer) in batch.Zip(tries))
                {
                    using var done = await answer;
                    var json = await done.Json();
                    Assert.True(done.IsSuccessStatusCode, json.ToString());
                    accepted[id] = json["number"]!.ToString();
                }

                await Task.Delay(random.Next(15));
            }
        }
        catch (HttpRequestException)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await host.Process.WaitForExitAsync(limit.Token);
            PowerCut.Assert(host.Process.ExitCode, host.Output);
        }
    }
}
