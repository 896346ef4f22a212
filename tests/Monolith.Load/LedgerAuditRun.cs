using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Monolith.Load;

/// <param name="RawMs">The sum over the whole ledger by one statement, which is what there is without snapshots.</param>
internal sealed record AsOfReport(long Rows, double SnapshotsSeconds, double AsOfMs, double KnowledgeMs, double RawMs, double Ratio);

/// <param name="RawRowsPerSecond">All columns read by one statement on one connection, without being written as text.</param>
internal sealed record ExportReport(
    long Rows, double RowsPerSecond, double MiBPerSecond, double MemoryGrowthMiB, double RawRowsPerSecond, double Ratio);

/// <param name="RawRowsPerSecond">All columns of every row read by one statement on one connection, and 256 bytes hashed for each.</param>
internal sealed record SealReport(
    long Rows, double SealSeconds, double SealRowsPerSecond, double VerifySeconds, double VerifyRowsPerSecond, double RawRowsPerSecond,
    double SealRatio);

/// <summary>What an auditor asks of a ledger of millions of rows, asked of the real Host: a past day, what was learned since, a file of
/// rows over HTTP; sealing and verifying by the command line, the process's own start taken off.</summary>
internal static class LedgerAuditRun
{
    public static readonly IReadOnlyList<string> Names = ["asof", "export", "seal", "verify", "audit"];

    private const int Asked = 5;
    private const long Exported = 1_000_000;

    public static async Task Run(string what, long rows, string? postgres, Dictionary<string, object> reports)
    {
        using var data = new Scratch();
        var shop = new LedgerShop(data, postgres);
        await shop.Make(rows);
        if (what is "asof" or "audit") reports["ledger asof"] = await AsOf(shop, rows);
        if (what is "export" or "audit") reports["ledger export"] = await Export(shop, Math.Min(rows, Exported));
        if (what is "seal" or "verify" or "audit") reports["ledger seal, verify"] = await Seal(shop, rows);
    }

    private static async Task<AsOfReport> AsOf(LedgerShop shop, long rows)
    {
        await using var host = await shop.Serve();
        await using var connection = shop.Open();
        var runs = Runs(connection);
        var watch = Stopwatch.StartNew();
        using (var run = await host.Http.PostAsync("/api/admin/jobs/inventory.take-snapshots/run", null)) run.EnsureSuccessStatusCode();
        await Until(() => Runs(connection) > runs, TimeSpan.FromMinutes(10));
        var snapshots = watch.Elapsed.TotalSeconds;
        var asked = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-75);
        var day = asked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asOf = await Median(host, $"/api/inventory/stock?asOf={day}&take=50");
        // The last twentieth of the rows is what was learned in between.
        var (before, after) = (Moment(connection, rows / 20), Moment(connection, 0));
        var knowledge = await Median(
            host, $"/api/inventory/ledger/knowledge?asOf={day}&knownBefore={before}&knownAt={after}&take=50", mayBeEmpty: true);
        await host.Stop();
        watch.Restart();
        LedgerShop.Scalar(connection, string.Create(CultureInfo.InvariantCulture, $"""
            SELECT COUNT(*) FROM (SELECT item_id, warehouse_id, SUM(quantity) AS q, SUM(value) AS v FROM inv_ledger
            WHERE business_date <= {asked.DayNumber} GROUP BY item_id, warehouse_id) s
            """));
        var raw = watch.Elapsed.TotalMilliseconds;
        return new(rows, Round(snapshots), Round(asOf), Round(knowledge), Round(raw), Round(raw / asOf));
    }

    private static long Runs(System.Data.Common.DbConnection connection) => LedgerShop.Scalar(
        connection, "SELECT COUNT(*) FROM sys_job_runs WHERE job = 'inventory.take-snapshots' AND ended_at IS NOT NULL");

    private static string Moment(System.Data.Common.DbConnection connection, long back) =>
        Uri.EscapeDataString(DateTimeOffset.UnixEpoch.AddMicroseconds(LedgerShop.Scalar(connection, string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT recorded FROM inv_ledger WHERE sequence = (SELECT sequence - {back} FROM inv_ledger_head)")))
            .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    private static async Task<ExportReport> Export(LedgerShop shop, long most)
    {
        await using var host = await shop.Serve();
        await Read(host, "/api/inventory/ledger/rows.csv?knownAt=2000-01-01", long.MaxValue); // what a first request costs
        var idle = host.Memory("VmRSS");
        var watch = Stopwatch.StartNew();
        var (bytes, rows) = await Read(host, "/api/inventory/ledger/rows.csv", most);
        var seconds = watch.Elapsed.TotalSeconds;
        var grown = Math.Max(0, host.Memory("VmRSS") - idle);
        await host.Stop();
        var raw = Raw(shop, rows);
        return new(
            rows, Round(rows / seconds), Round(bytes / seconds / 1048576), Round(grown / 1048576.0), Round(raw),
            Math.Round(rows / seconds / raw, 2));
    }

    private static async Task<(long Bytes, long Rows)> Read(HostProcess host, string path, long most)
    {
        using var answer = await host.Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[1 << 17];
        var (bytes, rows) = (0L, -1L);
        while (rows < most && await stream.ReadAsync(buffer) is > 0 and var read)
        {
            bytes += read;
            rows += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return (bytes, rows);
    }

    private static async Task<SealReport> Seal(LedgerShop shop, long rows)
    {
        // Twice, so that the second finds nothing to do: what remains of it is the process's own start.
        var seal = await Timed(shop, "seal");
        var idle = await Timed(shop, "seal");
        var verify = await Timed(shop, "verify") - idle;
        seal -= idle;
        var raw = Raw(shop, rows);
        return new(
            rows, Round(seal), Round(rows / seal), Round(verify), Round(rows / verify), Round(raw), Math.Round(rows / seal / raw, 2));
    }

    private static async Task<double> Timed(LedgerShop shop, string verb)
    {
        var watch = Stopwatch.StartNew();
        await shop.Verb(["ledger", verb, "--data", shop.Folder]);
        return watch.Elapsed.TotalSeconds;
    }

    private static double Raw(LedgerShop shop, long rows)
    {
        using var connection = shop.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM inv_ledger ORDER BY sequence LIMIT {rows}");
        var watch = Stopwatch.StartNew();
        using var reader = command.ExecuteReader();
        var (values, bytes, read) = (new object[reader.FieldCount], new byte[256], 0L);
        Span<byte> hash = stackalloc byte[32];
        while (reader.Read())
        {
            reader.GetValues(values);
            SHA256.HashData(bytes, hash);
            read++;
        }

        return read / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> Median(HostProcess host, string path, bool mayBeEmpty = false)
    {
        var times = new List<double>();
        for (var i = 0; i <= Asked; i++)
        {
            var watch = Stopwatch.StartNew();
            JsonNode answer = await host.Http.Get(path);
            if (!mayBeEmpty && answer["total"]!.GetValue<int>() == 0) throw new InvalidOperationException($"Nothing at {path}.");
            if (i > 0) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[Asked / 2];
    }

    private static async Task Until(Func<bool> holds, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            if (watch.Elapsed > limit) throw new TimeoutException("It didn't come to an end.");
            await Task.Delay(500);
        }
    }

    private static double Round(double figure) => Math.Round(figure, 1);
}
