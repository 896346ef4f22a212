using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Monolith.Load;

internal sealed record BusyImportReport(
    int Items, double PlanSeconds, double ApplySeconds, double AcceptedPerSecond, int Refused, double P50Alone, double P99Alone,
        double P50Meanwhile,
    double P99Meanwhile, double MaxMeanwhile, double P99Ratio, double RssBeforeMiB, double PeakMiB, double CancelSeconds,
        int LeftOfCancelled);

/// <summary>An import over HTTP while tills sell at a fixed rate, and one that is cancelled in the middle.</summary>
internal static class BusyImportRun
{
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(5);
    private const int MostSeconds = 400;
    private const int WarmUp = 4000;

    public static async Task<BusyImportReport> Run(int items, int tills, int rate)
    {
        using var data = new Scratch();
        await using var host = await HostProcess.Start(data.Path, ["demo", "--api-key", HostProcess.Key]);
        var made = await new LoadShop(host.Http).Make(tills, ((WarmUp + (rate * MostSeconds)) / tills) + 1, 7);
        await CheckoutRun.Settle(host.Http);
        await CheckoutRun.Sell(host, made, WarmUp / tills, null, TimeSpan.FromMinutes(2));
        await CheckoutRun.Settle(host.Http);
        var alone = await CheckoutRun.Sell(host, made, int.MaxValue, (double)rate / tills, Alone);
        var rss = host.Memory("VmRSS");

        var id = Guid.CreateVersion7();
        var watch = Stopwatch.StartNew();
        var importing = Import(host, id, await ImportVerb.Items(data, "items.csv", items, "1.50"));
        var pieces = new List<Sold>();
        do pieces.Add(await CheckoutRun.Sell(host, made, int.MaxValue, (double)rate / tills, Piece));
        while (!importing.IsCompleted && watch.Elapsed.TotalSeconds < MostSeconds - Alone.TotalSeconds);
        var (plan, apply) = await importing;
        var times = new Latencies(pieces.SelectMany(p => p.Latencies.All));
        var peak = host.Memory("VmHWM");
        var (cancel, left) = await Cancelled(host, await ImportVerb.Items(data, "more.csv", items / 4, "1.50", items));
        await host.Stop();
        return new(
            items, plan, apply, Math.Round(pieces.Sum(p => p.Accepted) / pieces.Sum(p => p.Elapsed.TotalSeconds), 1), pieces
                .Sum(p => p.Refused),
            alone.Latencies.Percentile(50), alone.Latencies.Percentile(99), times.Percentile(50), times.Percentile(99), times.Max,
            Math.Round(times.Percentile(99) / alone.Latencies.Percentile(99), 2), MiB(rss), MiB(peak), cancel, left);
    }

    private static async Task<(double Plan, double Apply)> Import(HostProcess host, Guid id, string file)
    {
        var watch = Stopwatch.StartNew();
        await Send(host, id, file);
        await Until(host, id, p => p["state"]!.ToString() == "planned");
        var plan = watch.Elapsed.TotalSeconds;
        watch.Restart();
        using (await host.Http.PostAsync($"/api/imports/{id}/apply", null)) await Until(host, id, p => p["state"]!.ToString() == "applied");
        return (Math.Round(plan, 1), Math.Round(watch.Elapsed.TotalSeconds, 1));
    }

    private static async Task<(double Seconds, int Left)> Cancelled(HostProcess host, string file)
    {
        var id = Guid.CreateVersion7();
        var before = await Items(host);
        await Send(host, id, file);
        var plan = await Until(host, id, p => p["state"]!.ToString() == "planned");
        using (await host.Http.PostAsync($"/api/imports/{id}/apply", null))
            await Until(host, id, p => p["position"]!.GetValue<int>() > plan["lines"]!.GetValue<int>() / 2);
        var watch = Stopwatch.StartNew();
        using (await host.Http.PostAsync($"/api/imports/{id}/cancel", null)) await Until(host, id, p =>
            p["state"]!.ToString() == "cancelled");
        return (Math.Round(watch.Elapsed.TotalSeconds, 1), await Items(host) - before);
    }

    private static async Task Send(HostProcess host, Guid id, string file)
    {
        using var content = new StreamContent(File.OpenRead(file));
        using var sent = await host.Http.PutAsync($"/api/imports/{id}?list=items&file=items.csv", content);
        if (!sent.IsSuccessStatusCode) throw new InvalidOperationException(await sent.Content.ReadAsStringAsync());
    }

    private static async Task<int> Items(HostProcess host) =>
        JsonNode.Parse(await host.Http.GetStringAsync("/api/inventory/items?take=1"))!["total"]!.GetValue<int>();

    private static async Task<JsonNode> Until(HostProcess host, Guid id, Func<JsonNode, bool> isSo)
    {
        while (true)
        {
            var plan = JsonNode.Parse(await host.Http.GetStringAsync($"/api/imports/{id}"))!;
            if (isSo(plan)) return plan;
            if (plan["failure"] is { } failure) throw new InvalidOperationException(failure.ToString());
            await Task.Delay(100);
        }
    }

    private static double MiB(long bytes) => Math.Round(bytes / 1048576.0, 1);
}
