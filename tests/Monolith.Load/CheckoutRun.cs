using System.Diagnostics;
using System.Globalization;

namespace Monolith.Load;

internal sealed record CheckoutReport(
    int Tills, string Rate, double Seconds, int Accepted, int Refused, string? FirstRefusal, double AcceptedPerSecond, double P50Ms, double P95Ms, double P99Ms, double MaxMs,
    int MostUnread, double LongestLagSeconds, double LedgerSeconds, double FinanceSeconds, double AnalyticsSeconds, double AllReadSeconds, double ReadyRssMiB, double RssAfterTenThousandMiB, double PeakRssMiB,
    double HostProcessorMsPerTicket, double? StolenPercent, RawReport? Raw, double? RatioToRawAlone, double? RatioToRawEightPerCommit);

/// <summary>Tills that sell five lines a ticket as fast as they are answered, or at a fixed rate however slowly they are answered.</summary>
internal static class CheckoutRun
{
    private const int Seed = 20260101;
    private const int RssAt = 10_000;

    // The runtime compiles what the warm-up has shown to be hot when it finds a quiet moment; a shop has one before its rush.
    private static readonly TimeSpan AfterWarmUp = TimeSpan.FromSeconds(5);

    /// <param name="postgres">A server's connection string; null is a file of SQLite's.</param>
    public static async Task<CheckoutReport> Run(int tills, int seconds, double? rate, int warmUp, bool raw, string? postgres)
    {
        var data = Directory.CreateTempSubdirectory("monolith-load-").FullName;
        try
        {
            await using var host = await HostProcess.Start(data, ["demo", "--api-key", HostProcess.Key], Server(postgres));
            var readyRss = host.Memory("VmRSS");
            Say($"Host ready in {host.Started.TotalSeconds:0.0} s; making 1,000 items and {tills} shifts …");
            var expected = (rate ?? 2500) * seconds;
            var perTill = (int)(expected / tills) + (warmUp / tills) + 1;
            var made = await new LoadShop(host.Http).Make(tills, perTill, Seed);
            // Every later change of a till's is measured against what the shop holds before.
            await Settle(host.Http);
            var rss = 0L;
            Say("Warming up …");
            await Sell(host, made, warmUp / tills, null, TimeSpan.FromMinutes(2), ReadMemory);
            await Settle(host.Http);
            await Task.Delay(AfterWarmUp);

            var before = await Figures.Read(host.Http);
            var rowsBefore = postgres is null ? RawWriter.CountRows(data) : [];
            var processor = host.ProcessorTime();
            Say($"{tills} tills, {(rate is null ? "as fast as they are answered" : $"{rate} tickets/s in all")}, {seconds} s …");
            var machine = Machine.Now();
            using var over = new CancellationTokenSource();
            var watching = Figures.MostUnread(host.Http, over.Token);
            var sold = await Sell(host, made, int.MaxValue, rate / tills, TimeSpan.FromSeconds(seconds), total => ReadMemory(warmUp + total));
            await over.CancelAsync();
            var unread = await watching;
            var stolen = Machine.StolenPercent(machine, Machine.Now());
            var read = await Figures.Await(host.Http, before, sold.Accepted, sold.Net);
            processor = host.ProcessorTime() - processor;
            if (rss == 0) rss = host.Memory("VmRSS"); // fewer than 10,000 in all: what there is at the end
            var peak = host.Memory("VmHWM");
            var rows = postgres is null ? RawWriter.RowsPerTicket(rowsBefore, RawWriter.CountRows(data), sold.Accepted) : [];
            await host.Stop();

            var perSecond = sold.Accepted / sold.Elapsed.TotalSeconds;
            var rawReport = raw && postgres is null ? RawWriter.Measure(Path.Combine(data, "monolith.db"), rows) : null;
            return new(
                tills, rate?.ToString(CultureInfo.InvariantCulture) ?? "max", Math.Round(sold.Elapsed.TotalSeconds, 2), sold.Accepted, sold.Refused, sold.FirstRefusal, Math.Round(perSecond, 1),
                sold.Latencies.Percentile(50), sold.Latencies.Percentile(95), sold.Latencies.Percentile(99), sold.Latencies.Max,
                unread, Math.Round(unread / perSecond, 2), read.Ledger, read.Finance, read.Analytics, read.Everything, MiB(readyRss), MiB(rss), MiB(peak),
                Math.Round(processor.TotalSeconds * 1000 / Math.Max(1, sold.Accepted), 3), stolen, rawReport,
                rawReport is null ? null : Math.Round(perSecond / rawReport.PerSecondAlone, 3), rawReport is null ? null : Math.Round(perSecond / rawReport.PerSecondEightPerCommit, 3));

            void ReadMemory(int total)
            {
                if (total == RssAt) rss = host.Memory("VmRSS");
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    public static async Task<Sold> Sell(HostProcess host, List<LoadTill> tills, int most, double? rate, TimeSpan duration, Action<int>? accepted = null)
    {
        var counter = 0;
        var watch = Stopwatch.StartNew();
        var results = await Task.WhenAll(tills.Select((t, i) => Task.Run(() => One(t, i))));
        return new(
            results.Sum(r => r.Accepted), results.Sum(r => r.Refused), results.Select(r => r.FirstRefusal).FirstOrDefault(r => r is not null), results.Sum(r => r.Net),
            TimeSpan.FromMilliseconds(results.Max(r => r.LastAt)), new(results.SelectMany(r => r.Times)));

        async Task<TillResult> One(LoadTill till, int place)
        {
            var result = new TillResult();
            for (var n = 0; n < most && till.Sales.Count > 0; n++)
            {
                // With a rate the clock of a ticket starts when it was due, so that a stalled Host can't hide what it kept waiting.
                var due = rate is { } r ? (n + (place / (double)tills.Count)) * 1000 / r : watch.Elapsed.TotalMilliseconds;
                if (due >= duration.TotalMilliseconds) break;
                if (due - watch.Elapsed.TotalMilliseconds is > 0 and var wait) await Task.Delay(TimeSpan.FromMilliseconds(wait));
                if (rate is not null) due = Math.Max(due, 0);

                var sale = till.Sales[^1];
                till.Sales.RemoveAt(till.Sales.Count - 1);
                using var content = sale.Content();
                using var answer = await host.Http.PutAsync(Sale.NewPath(), content);
                await answer.Content.LoadIntoBufferAsync();
                var now = watch.Elapsed.TotalMilliseconds;
                if (answer.IsSuccessStatusCode)
                {
                    result.Times.Add(now - due);
                    result.Accepted++;
                    result.Net += sale.Net;
                    result.LastAt = now;
                    accepted?.Invoke(Interlocked.Increment(ref counter));
                }
                else
                {
                    result.Refused++;
                    result.FirstRefusal ??= $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
                }
            }

            return result;
        }
    }

    public static async Task Settle(HttpClient http)
    {
        while (!await Figures.EverythingRead(http)) await Task.Delay(100);
    }

    private static Dictionary<string, string>? Server(string? postgres) =>
        postgres is null ? null : new() { ["Database__Engine"] = "PostgreSql", ["Database__ConnectionString"] = postgres };

    private static double MiB(long bytes) => Math.Round(bytes / 1048576.0, 1);

    private static void Say(string text) => Console.Error.WriteLine(text);

    private sealed class TillResult
    {
        public int Accepted { get; set; }

        public int Refused { get; set; }

        public string? FirstRefusal { get; set; }

        public decimal Net { get; set; }

        public double LastAt { get; set; }

        public List<double> Times { get; } = [];
    }
}

/// <summary>What was sold in a while.</summary>
internal sealed record Sold(int Accepted, int Refused, string? FirstRefusal, decimal Net, TimeSpan Elapsed, Latencies Latencies);
