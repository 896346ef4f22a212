using Monolith.Administration.Contracts;
using Monolith.Data.Events;
using Monolith.SharedKernel.Sites;

namespace Monolith.Host.Tests;

/// <summary>What happened on a day stays on that day, in every list, figure and file: the day was given when it happened, by the shop's
/// zone of then. Neither another zone of the shop nor the server's own changes it.</summary>
public sealed class BusinessDayTests
{
    private static readonly string[] Dated = ["/api/pos/", "/api/inventory/", "/api/purchasing/", "/api/finance/", "/api/analytics/"];

    [Fact]
    public async Task Another_zone_of_the_shop_moves_nothing_to_another_day()
    {
        using var folder = new TempFolder();
        await using var shop = await Traded(folder, out var days);
        var asked = await Questions(shop, days);
        Assert.True(asked.Count > 60, $"{asked.Count} questions");

        var berlin = await Answers(shop, asked);
        Assert.Equal([1, 1, 0], days.Select(d => Total(berlin, $"/api/pos/tickets?from={d}&to={d}")));
        Assert.Equal([2, 1, 0], days.Select(d => Total(berlin, $"/api/inventory/documents?from={d}&to={d}")));
        Assert.Equal([1, 1, 0], days.Select(d => Total(berlin, $"/api/finance/journals?from={d}&to={d}&kind=manual")));

        foreach (var zone in (string[])["Asia/Shanghai", "America/Los_Angeles", "Europe/Berlin"])
        {
            var changed = await shop.Everything.Put("/api/admin/shop", new { name = "Test shop", timeZone = zone, language = "en" });
            Assert.Equal(200, changed.Status);
            // Figures that are worked out anew are the same figures.
            Assert.Equal(200, (await shop.Everything.Post("/api/analytics/rebuild")).Status);
            await shop.Services.GetRequiredService<EventPump>().Drain(CancellationToken.None);
            var now = await Answers(shop, asked);
            Assert.Empty(asked.Where(q => now[q] != berlin[q]).Select(q => $"{zone}: {q}\n{berlin[q]}\n{now[q]}"));
        }
    }

    [Fact]
    public async Task What_people_did_and_what_the_system_knew_stays_on_the_day_of_then_too()
    {
        using var folder = new TempFolder();
        await using var shop = await Traded(folder, out var days);
        string[] asked =
        [
            $"/api/admin/audit?from={days[0]}&to={days[0]}", $"/api/inventory/ledger?knownAt={days[0]}",
            $"/api/inventory/stock?knownAt={days[0]}", $"/api/admin/backups?from={days[0]}&to={days[0]}",
        ];
        var berlin = await Answers(shop, [.. asked]);
        Assert.Equal(3, Total(berlin, asked[1])); // two receipts and the evening's sale
        Assert.True(Total(berlin, asked[0]) > 5, berlin[asked[0]]);
        foreach (var zone in (string[])["Asia/Shanghai", "America/Los_Angeles", "Europe/Berlin"])
        {
            Assert.Equal(200, (await shop.Everything.Put("/api/admin/shop", new { name = "Test shop", timeZone = zone, language = "en" }))
                .Status);
            var now = await Answers(shop, [.. asked]);
            Assert.Empty(asked.Where(q => now[q] != berlin[q]).Select(q => $"{zone}: {q}\n{berlin[q]}\n{now[q]}"));
        }
    }

    [Fact]
    public async Task The_servers_own_zone_moves_nothing_to_another_day()
    {
        using var folder = new TempFolder();
        string[] days;
        await using (await Traded(folder, out days))
        {
            // a day and a night of trade
        }

        foreach (var list in (string[])["pos.tickets", "inventory.ledger"])
        {
            var files = new List<string>();
            foreach (var zone in (string[])["UTC", "America/New_York", "Pacific/Auckland"])
            {
                var file = folder.File($"{files.Count}.csv");
                var (code, _, errors) = await Cli.RunIn(
                    zone, "export", list, "--where", $"from={days[1]}", "--where", $"to={days[1]}", "--out", file, "--data", folder.Path);
                Assert.True(code == 0, errors);
                files.Add(await File.ReadAllTextAsync(file));
                File.Delete(file);
            }

            Assert.Single(files.Distinct());
            Assert.True(files[0].Trim().Split('\n').Length > 1, files[0]);
        }
    }

    private static int Total(Dictionary<string, string> answers, string question) => (int)JsonNode.Parse(answers[question])!["total"]!;

    // Half an hour before and after midnight in Berlin, which is in the afternoon and in the morning elsewhere.
    private static Task<RunningShop> Traded(TempFolder folder, out string[] days)
    {
        var today = TimeProvider.System.GetUtcNow().Date;
        days = [.. Enumerable.Range(0, 3).Select(d => Day(DateOnly.FromDateTime(today.AddDays(d))))];
        return Trade(folder, new DateTimeOffset(today, TimeSpan.Zero).AddHours(22).AddMinutes(-30));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<RunningShop> Trade(TempFolder folder, DateTimeOffset evening)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var lateEvening = evening.AddHours(berlin.GetUtcOffset(evening) == TimeSpan.FromHours(1) ? 1 : 0);
        var clock = new ShiftedClock { Shift = lateEvening - TimeProvider.System.GetUtcNow() };
        var shop = await RunningShop.Start(kept: folder, more: services => services.AddSingleton<TimeProvider>(clock));
        var (item, shift) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Put(shop, $"/api/inventory/items/{item}", new { sku = "DAY-1", name = "Tea" });
        await Put(shop, $"/api/sales/prices/{Guid.CreateVersion7()}", new { itemId = item, amount = "2.00" });
        await Receive(shop, item, "5");
        await Put(shop, $"/api/pos/shifts/{shift}", new { registerId = FirstIds.Register, @float = "0" });
        await Sell(shop, clock, shift, item);
        await shop.Services.GetRequiredService<EventPump>().Drain(CancellationToken.None); // the stock hears of it before midnight
        await Post(shop, "evening");
        await Receive(shop, item, "7");

        clock.Shift += TimeSpan.FromHours(1);
        await Sell(shop, clock, shift, item);
        await Post(shop, "night");
        await Receive(shop, item, "3");
        await shop.Services.GetRequiredService<EventPump>().Drain(CancellationToken.None);
        return shop;
    }

    private static Task Receive(RunningShop shop, Guid item, string quantity) => Put(
        shop, $"/api/inventory/receipts/{Guid.CreateVersion7()}",
        new
        {
            warehouseId = FirstIds.Warehouse, source = "production", lines = new[] { new { itemId = item, quantity, unitCost = "1.00" } },
        });

    private static Task Sell(RunningShop shop, ShiftedClock clock, Guid shift, Guid item) => Put(
        shop, $"/api/pos/tickets/{Guid.CreateVersion7()}",
        new
        {
            shiftId = shift, completedAt = clock.GetUtcNow(), total = "2.00",
            lines = new[] { new { itemId = item, quantity = "1", unitPrice = "2.00" } },
            tenders = new[] { new { kind = "cash", amount = "2.00" } },
        });

    private static async Task Post(RunningShop shop, string reason)
    {
        var accounts = (await shop.Everything.Get("/api/finance/accounts?take=2")).Items.Select(a => a!["code"]!.ToString()).ToList();
        var now = shop.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = shop.Services.GetRequiredService<ISites>().Here.BusinessDate(now);
        await Put(shop, $"/api/finance/journals/{Guid.CreateVersion7()}", new
        {
            date = Day(today), reason,
            lines = new object[] { new { account = accounts[0], debit = "1.00" }, new { account = accounts[1], credit = "1.00" } },
        });
    }

    private static async Task Put(RunningShop shop, string path, object body)
    {
        var answer = await shop.Everything.Put(path, body);
        Assert.True(answer.Status == 200, $"{path}: {answer.Status} {answer.Body}");
    }

    /// <summary>Every address of the modules that can be asked for days, for each of them, and its file.</summary>
    private static async Task<List<string>> Questions(RunningShop shop, string[] days)
    {
        var paths = (await shop.Everything.Get("/openapi/v1.json")).Body!["paths"]!.AsObject();
        var questions = days.Select(d => $"/api/finance/journals?from={d}&to={d}&kind=manual").ToList();
        foreach (var (path, operations) in paths)
        {
            if (path.Contains('{', StringComparison.Ordinal) || path.EndsWith(".xlsx", StringComparison.Ordinal)
                || path.EndsWith(".zip", StringComparison.Ordinal)
                || !Dated.Any(d => path.StartsWith(d, StringComparison.Ordinal)) || operations!["get"] is not { } get) continue;
            var names = (get["parameters"]?.AsArray() ?? []).Select(p => p!["name"]!.ToString()).ToHashSet();
            foreach (var day in days)
            {
                if (names.Contains("from")) questions.Add($"{path}?from={day}&to={day}");
                else if (names.Contains("to")) questions.Add($"{path}?to={day}");
                if (names.Contains("asOf") && !path.EndsWith("quote", StringComparison.Ordinal)) questions.Add($"{path}?asOf={day}");
            }
        }

        return questions;
    }

    private static async Task<Dictionary<string, string>> Answers(RunningShop shop, List<string> questions)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            using var answer = await shop.Everything.Client.GetAsync(question);
            Assert.True(answer.IsSuccessStatusCode, $"{question}: {(int)answer.StatusCode}");
            answers[question] = await answer.Content.ReadAsStringAsync();
        }

        return answers;
    }
}
