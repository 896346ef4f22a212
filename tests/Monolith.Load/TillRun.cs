using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Monolith.Load;

/// <param name="FirstFillSeconds">From the till's page to all items on the machine.</param>
/// <param name="OpenSeconds">The page again, to the first possible sale.</param>
/// <param name="UploadSeconds">From the network's return until the server has all tickets that were made without it.</param>
/// <param name="HeapMiB">What the page's script holds after all tickets, when what isn't used was collected.</param>
internal sealed record TillReport(
    int Items, double FirstFillSeconds, double OpenSeconds, int Tickets, int OfflineTickets, double UploadSeconds, double HeapMiB);

internal sealed record TillLatency(int Count, double P50Ms, double P95Ms, double P99Ms, double MaxMs)
{
    public static TillLatency Of(IEnumerable<double> times)
    {
        var all = new Latencies(times);
        return new(all.Count, all.Percentile(50), all.Percentile(95), all.Percentile(99), all.Max);
    }
}

/// <summary>A till in a browser of this machine, at a shop with many items: what the cashier waits for, from key to picture.</summary>
internal sealed class TillRun(IPage page, int items)
{
    private const int LinesPerTicket = 5;
    private const int SearchesOfAKind = 50;

    private readonly Random _random = new(5);
    private readonly Dictionary<string, List<double>> _times = [];

    public static async Task Run(int items, int tickets, Dictionary<string, object> reports)
    {
        using var data = new Scratch();
        await using (var made = await HostProcess.Start(data.Path, ["demo", "--api-key", HostProcess.Key])) await made.Stop();
        await ImportVerb.Run(data, "items", await ImportVerb.Items(data, "items.csv", items, "1.50"));
        var manager = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(data.Path, "demo-sign-ins.json")))!.AsArray()
            .First(p => p!["userName"]!.ToString() == "manager")!;
        await using var host = await HostProcess.Start(data.Path);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MONOLITH_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        });
        var page = await (await browser.NewContextAsync(new() { BaseURL = host.Url, ViewportSize = new() { Width = 1366, Height = 768 } }))
            .NewPageAsync();
        await SignIn(page, manager["userName"]!.ToString(), manager["password"]!.ToString());
        await new TillRun(page, items).All(host, tickets, reports);
    }

    private async Task All(HostProcess host, int tickets, Dictionary<string, object> reports)
    {
        var filling = Stopwatch.StartNew();
        await Ready();
        while (!await page.EvaluateAsync<bool>(TillScript.IsFilled)) await Task.Delay(100);
        var filled = filling.Elapsed.TotalSeconds;
        var opening = Stopwatch.StartNew();
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator(".at-sell [data-main=entry]").WaitForAsync();
        var opened = opening.Elapsed.TotalSeconds;
        await page.EvaluateAsync(TillScript.Tools);

        await Search();
        var before = await Sold(host);
        for (var n = 0; n < tickets / 2; n++) await Sell("with the server");
        await page.Context.SetOfflineAsync(true);
        await page.Locator(".link.caution").WaitForAsync();
        for (var n = 0; n < tickets / 2; n++) await Sell("without the server");
        await page.Context.SetOfflineAsync(false);
        var uploading = Stopwatch.StartNew();
        while (await Sold(host) < before + (tickets / 2 * 2)) await Task.Delay(100);
        var uploaded = uploading.Elapsed.TotalSeconds;
        if (await Sold(host) != before + (tickets / 2 * 2)) throw new InvalidOperationException("More tickets came than were sold.");

        reports["till"] = new TillReport(
            items, Math.Round(filled, 1), Math.Round(opened, 2), tickets / 2 * 2, tickets / 2, Math.Round(uploaded, 1), await Heap());
        foreach (var (name, times) in _times) reports[$"till: {name}"] = TillLatency.Of(times);
    }

    private async Task Sell(string how)
    {
        for (var line = 0; line < LinesPerTicket; line++)
            await Measure($"scan to line drawn, {how}", "code => measure.scan(code)", SearchRun.Barcode(_random.Next(items)));
        await Measure($"pay to receipt drawn, {how}", "() => measure.pay()", null);
    }

    private async Task Search()
    {
        foreach (var (kind, text) in SearchRun.Kinds)
        {
            // A few figures are the beginning of a code, and one letter is the beginning of everything: neither is looked for.
            if (text(0) is { Length: 1 } or { Length: < 4 } && text(0).All(char.IsAsciiDigit)) continue;
            for (var n = 0; n < SearchesOfAKind; n++)
                await Measure($"key to what was found, {kind}", "text => measure.search(text)", text(_random.Next(items)));
        }

        await page.EvaluateAsync("() => measure.type('')");
    }

    private async Task Measure(string name, string script, string? with)
    {
        var time = await page.EvaluateAsync<double>(script, with);
        (_times.TryGetValue(name, out var times) ? times : _times[name] = []).Add(time);
    }

    private async Task<double> Heap()
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("HeapProfiler.collectGarbage");
        var usage = await tools.SendAsync("Runtime.getHeapUsage");
        return Math.Round(usage!.Value.GetProperty("usedSize").GetDouble() / 1048576, 1);
    }

    private static async Task<int> Sold(HostProcess host) => (await host.Http.Get("/api/pos/tickets?take=1"))["total"]!.GetValue<int>();

    private static async Task SignIn(IPage page, string user, string password)
    {
        await page.GotoAsync("/sign-in?returnUrl=%2Ftill%2F");
        await page.FillAsync("#userName", user);
        await page.FillAsync("#password", password);
        await page.ClickAsync("button[type=submit]");
    }

    /// <summary>The first register, and a shift where none is open.</summary>
    private async Task Ready()
    {
        await page.Locator(".at-registers .choice").First.ClickAsync();
        await page.Locator(".at-openShift .pad .main, .at-sell").First.WaitForAsync();
        if (await page.Locator(".at-openShift .pad .main").CountAsync() > 0) await page.Locator(".at-openShift .pad .main").ClickAsync();
        await page.Locator(".at-sell").WaitForAsync();
    }
}
