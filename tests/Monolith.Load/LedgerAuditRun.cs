using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Monolith.Load;

/// <param name="RawMs">The sum over the whole ledger by one statement, which is what there is without snapshots.</param>
internal sealed record AsOfReport(long Rows, double SnapshotsSeconds, double AsOfMs, double KnowledgeMs, double RawMs, double Ratio);

/// <param name="RawRowsPerSecond">The same columns read by plain SQLite and hashed, without being written as text.</param>
internal sealed record ExportReport(long Rows, double RowsPerSecond, double MiBPerSecond, double MemoryGrowthMiB, double RawRowsPerSecond,
    double Ratio);

/// <param name="RawRowsPerSecond">All columns of every row read by plain SQLite and hashed once.</param>
internal sealed record SealReport(long Rows, double SealSeconds, double SealRowsPerSecond, double VerifySeconds, double VerifyRowsPerSecond,
    double RawRowsPerSecond, double SealRatio);

/// <summary>What an auditor asks of a ledger of millions of rows, asked of the real Host: a past day, what was learned since, a file of
/// rows over
/// HTTP; sealing and verifying by the command line, the process's start taken off.</summary>
internal static class LedgerAuditRun
{
    public static readonly IReadOnlyList<string> Names = ["asof", "export", "seal", "verify", "audit"];

    private const int Asked = 5;
    private const long Exported = 1_000_000;

    public static async Task Run(string what, long rows, Dictionary<string, object> reports)
    {
        using var data = new Scratch();
        await LedgerShop.Make(data, rows);
        if (what is "asof" or "audit") reports["ledger asof"] = await AsOf(data, rows);
        if (what is "export" or "audit") reports["ledger export"] = await Export(data, Math.Min(rows, Exported));
        if (what is "seal" or "verify" or "audit") reports["ledger seal, verify"] = await Seal(data, rows);
    }

    private static async Task<AsOfReport> AsOf(Scratch data, long rows)
    {
        await using var host = await HostProcess.Start(data.Path, ["serve"]);
        var watch = Stopwatch.StartNew();
        using (var run = await host.Http.PostAsync("/api/admin/jobs/inventory.take-snapshots/run", null)) run.EnsureSuccessStatusCode();
        await Until(async () => LedgerSnapshots(data) > 0 && !await Running(host), TimeSpan.FromMinutes(10));
        var snapshots = watch.Elapsed.TotalSeconds;
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-75)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asOf = await Median(host, $"/api/inventory/stock?asOf={day}&take=50");
        var (before, after) = Moments(data, rows);
        var knowledge = await Median(host, $"/api/inventory/ledger/knowledge?asOf={day}&knownBefore={before}&knownAt={after}&take=50");
        await host.Stop();
        await using var connection = LedgerShop.Open(LedgerShop.Database(data.Path), SqliteOpenMode.ReadOnly);
        watch.Restart();
        var until = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
        LedgerShop.Scalar<long>(connection, string.Create(CultureInfo.InvariantCulture,
            $"SELECT COUNT(*) FROM (SELECT item_id, warehouse_id, SUM(quantity), SUM(value) FROM inv_ledger "
            + $"WHERE business_date <= {until} GROUP BY item_id, warehouse_id)"));
        var raw = watch.Elapsed.TotalMilliseconds;
        return new(rows, Round(snapshots), Round(asOf), Round(knowledge), Round(raw), Round(raw / asOf));
    }

    /// <summary>The last twentieth of the rows is what was learned in between.</summary>
    private static (string Before, string After) Moments(Scratch data, long rows)
    {
        using var connection = LedgerShop.Open(LedgerShop.Database(data.Path), SqliteOpenMode.ReadOnly);
        string At(long back) => Uri.EscapeDataString(DateTimeOffset.UnixEpoch.AddMicroseconds(LedgerShop.Scalar<long>(
            connection, string.Create(CultureInfo.InvariantCulture,
                $"SELECT recorded FROM inv_ledger WHERE sequence = (SELECT sequence - {back} FROM inv_ledger_head)")))
            .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        return (At(rows / 20), At(0));
    }

    private static long LedgerSnapshots(Scratch data)
    {
        using var connection = LedgerShop.Open(LedgerShop.Database(data.Path), SqliteOpenMode.ReadOnly);
        return LedgerShop.Scalar<long>(connection, "SELECT COUNT(*) FROM inv_snapshots");
    }

    private static async Task<bool> Running(HostProcess host)
    {
        var jobs = (await host.Http.Get("/api/admin/jobs"))["items"]!.AsArray();
        var job = jobs.First(j => j!["name"]!.GetValue<string>() == "inventory.take-snapshots")!;
        return job.ToJsonString().Contains("\"running\"", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<ExportReport> Export(Scratch data, long most)
    {
        await using var host = await HostProcess.Start(data.Path, ["serve"]);
        await Read(host, "/api/inventory/ledger/rows.csv?item=" + Guid.Empty, long.MaxValue); // what a first request costs
        var idle = host.Memory("VmRSS");
        var watch = Stopwatch.StartNew();
        var (bytes, rows) = await Read(host, "/api/inventory/ledger/rows.csv", most);
        var seconds = watch.Elapsed.TotalSeconds;
        var grown = host.Memory("VmHWM") - idle;
        await host.Stop();
        var raw = Raw(data, rows);
        return new(rows, Round(rows / seconds), Round(bytes / seconds / 1048576), Round(grown / 1048576.0), Round(raw),
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

    private static async Task<SealReport> Seal(Scratch data, long rows)
    {
        var idle = await Verb(["ledger", "--help"]);
        var seal = await Verb(["ledger", "seal", "--data", data.Path]) - idle;
        var verify = await Verb(["ledger", "verify", "--data", data.Path]) - idle;
        var raw = Raw(data, rows);
        return new(rows, Round(seal), Round(rows / seal), Round(verify), Round(rows / verify), Round(raw),
            Math.Round(rows / seal / raw, 2));
    }

    private static async Task<double> Verb(IReadOnlyList<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        var done = await HostProcess.Run(arguments);
        return done.ExitCode == 0 ? watch.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"{string.Join(' ', arguments)}: {done.Output}{done.Error}");
    }

    private static double Raw(Scratch data, long rows)
    {
        using var connection = LedgerShop.Open(LedgerShop.Database(data.Path), SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM inv_ledger ORDER BY sequence LIMIT {rows}");
        var watch = Stopwatch.StartNew();
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        Span<byte> hash = stackalloc byte[32];
        var (read, bytes) = (0L, new byte[256]);
        while (reader.Read())
        {
            reader.GetValues(values);
            SHA256.HashData(bytes, hash);
            read++;
        }

        return read / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> Median(HostProcess host, string path)
    {
        var times = new List<double>();
        for (var i = 0; i <= Asked; i++)
        {
            var watch = Stopwatch.StartNew();
            JsonNode answer = await host.Http.Get(path);
            if (answer["total"]!.GetValue<int>() == 0) throw new InvalidOperationException($"Nothing at {path}.");
            if (i > 0) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[Asked / 2];
    }

    private static async Task Until(Func<Task<bool>> holds, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > limit) throw new TimeoutException("It didn't come to an end.");
            await Task.Delay(500);
        }
    }

    private static double Round(double figure) => Math.Round(figure, 1);
}
