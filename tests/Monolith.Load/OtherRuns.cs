using System.Diagnostics;
using System.Text;

namespace Monolith.Load;

internal sealed record StartReport(IReadOnlyList<double> Seconds, double MedianSeconds, double RssMiB);

internal sealed record LookupReport(
    int Items, double ImportSeconds, double StartSeconds, double FirstScanMs, int Lookups, double P50Ms, double P95Ms,
    double P99Ms, double MaxMs);

internal static class StartRun
{
    private const int Starts = 5;

    /// <summary>From the process's start to the first 200 of /health/ready, with tables that are in shape already.</summary>
    public static async Task<StartReport> Run()
    {
        using var data = new Scratch();
        await using (var made = await HostProcess.Start(data.Path, ["demo", "--api-key", HostProcess.Key])) await made.Stop();
        var (seconds, rss) = (new List<double>(), 0L);
        for (var i = 0; i < Starts; i++)
        {
            await using var host = await HostProcess.Start(data.Path);
            seconds.Add(Math.Round(host.Started.TotalSeconds, 2));
            rss = host.Memory("VmRSS");
            await host.Stop();
        }

        return new(seconds, seconds.Order().ElementAt(Starts / 2), Math.Round(rss / 1048576.0, 1));
    }
}

internal static class LookupRun
{
    private const int WarmUp = 2000;
    private const int Lookups = 10_000;

    /// <summary>One till that scans barcodes at random, and then searches, among many items.</summary>
    public static async Task<(LookupReport Lookup, IReadOnlyList<SearchReport> Search)> Run(int items)
    {
        using var data = new Scratch();
        await using (var made = await HostProcess.Start(data.Path, ["demo", "--api-key", HostProcess.Key])) await made.Stop();
        var file = Path.Combine(data.Path, "items.csv");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, items).Select(i => $"{SearchRun.Line(i)},1.50")
            .Prepend("sku,name,name_zh,barcodes,price"), Encoding.UTF8);
        var watch = Stopwatch.StartNew();
        var import = await HostProcess.Run(["import", "items", file, "--data", data.Path, "--json"]);
        var seconds = watch.Elapsed.TotalSeconds;
        if (import.ExitCode != 0) throw new InvalidOperationException($"The import ended with {import.ExitCode}: {import.Error}");

        await using var host = await HostProcess.Start(data.Path);
        var random = new Random(7);
        var (times, first) = (new List<double>(), 0.0);
        for (var n = 0; n < WarmUp + Lookups; n++)
        {
            var at = Stopwatch.GetTimestamp();
            using var answer = await host.Http.GetAsync("/api/pos/lookup?code=" + SearchRun.Barcode(random.Next(items)));
            await answer.Content.LoadIntoBufferAsync();
            if (n == 0) first = Stopwatch.GetElapsedTime(at).TotalMilliseconds;
            if (n >= WarmUp) times.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        var found = new Latencies(times);
        var lookup = new LookupReport(items, Math.Round(seconds, 1), Math.Round(host.Started.TotalSeconds, 2), Math.Round(first, 1),
            found.Count, found.Percentile(50), found.Percentile(95),
            found.Percentile(99), found.Max);
        return (lookup, await SearchRun.Run(host, items));
    }
}

/// <summary>A data folder that goes when it was used.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("monolith-load-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
