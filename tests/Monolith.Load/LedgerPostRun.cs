using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Monolith.Load;

/// <param name="LedgerRows">How many the ledger had before.</param>
/// <param name="RawRowsPerSecond">The same rows copied by one statement into a table without an index.</param>
internal sealed record BulkReport(long LedgerRows, int Posted, double RowsPerSecond, double RawRowsPerSecond, double Ratio);

/// <param name="Following">Rows of the pool that follow the late receipt: each of them costs something else now.</param>
/// <param name="AcceptedMs">The receipt over HTTP: it is taken, at its exact cost.</param>
/// <param name="SettledMs">Until the last correction is written.</param>
/// <param name="RawMs">As many rows copied by one statement.</param>
/// <param name="BesideKept">What writers in other pools got done meanwhile, beside what they get done alone.</param>
internal sealed record LateReport(
    int Following, int Corrections, double AcceptedMs, double SettledMs, double RawMs, double Ratio, double BesideKept);

/// <summary>Bulk posting, and a receipt that is learned late, asked of the real Host.</summary>
internal static class LedgerPostRun
{
    public static readonly IReadOnlyList<string> Names = ["post", "late"];

    private const int LinesInDocument = 1000;
    private const int Documents = 20;
    private const int Writers = 4;

    public static async Task Run(string what, long rows, string? postgres, Dictionary<string, object> reports)
    {
        using var data = new Scratch();
        var shop = new LedgerShop(data, postgres);
        await shop.Make(what == "post" ? rows : LedgerShop.Items);
        if (what == "post") reports[$"ledger post at {rows} rows"] = await Bulk(shop, rows);
        else reports["ledger late"] = await Late(shop, (int)rows);
    }

    private static async Task<BulkReport> Bulk(LedgerShop shop, long rows)
    {
        await using var host = await shop.Serve();
        await using var connection = shop.Open();
        var (items, warehouse) = (Items(connection), await Warehouse(host));
        await Receive(host, warehouse, items.Take(10), "1", null); // what a first request costs
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < Documents; n++)
        {
            var from = n * LinesInDocument % (items.Count - LinesInDocument);
            await Receive(host, warehouse, items.Skip(from).Take(LinesInDocument), "3", null);
        }

        var rate = Documents * LinesInDocument / watch.Elapsed.TotalSeconds;
        var raw = Documents * LinesInDocument / (Raw(connection, Documents * LinesInDocument) / 1000);
        return new(rows, Documents * LinesInDocument, Math.Round(rate), Math.Round(raw), Math.Round(rate / raw, 3));
    }

    private static async Task<LateReport> Late(LedgerShop shop, int following)
    {
        await using (var connection = shop.Open()) shop.Deepen(connection, following);
        await using var host = await shop.Serve();
        await using var reader = shop.Open();
        var (items, warehouse) = (Items(reader), await Warehouse(host));
        await Receive(host, warehouse, items.Skip(1).Take(1), "1", null);
        using var stop = new CancellationTokenSource();
        var done = new int[1];
        var writers = Enumerable.Range(0, Writers).Select(w => Write(host, warehouse, items, w, done, stop.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1));
        var (before, alone) = (done[0], Stopwatch.StartNew());
        await Task.Delay(TimeSpan.FromSeconds(3));
        var rateAlone = (done[0] - before) / alone.Elapsed.TotalSeconds;
        var last = LedgerShop.Scalar(reader, "SELECT sequence FROM inv_ledger_head");
        var (beside, watch) = (done[0], Stopwatch.StartNew());
        await Receive(host, warehouse, items.Take(1), following.ToString(CultureInfo.InvariantCulture), shop.EarlyMoment);
        var accepted = watch.Elapsed.TotalMilliseconds;
        while (!(await host.Http.Get("/api/inventory/recostings"))["settled"]!.GetValue<bool>()) await Task.Delay(20);
        var late = watch.Elapsed.TotalMilliseconds;
        var rateBeside = (done[0] - beside) / watch.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        var corrections = (int)LedgerShop.Scalar(reader, string.Create(
            CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM inv_ledger WHERE sequence > {last} AND role = 'adjustment'"));
        var raw = Raw(reader, Math.Max(1, corrections));
        return new(
            following, corrections, Math.Round(accepted, 1), Math.Round(late, 1), Math.Round(raw, 1), Math.Round(late / raw, 2), Math.Round(rateBeside / rateAlone, 3));
    }

    private static async Task Write(HostProcess host, Guid warehouse, List<Guid> items, int writer, int[] done, CancellationToken stop)
    {
        for (var n = writer; !stop.IsCancellationRequested; n += Writers)
        {
            await Receive(host, warehouse, [items[100 + (n % 10_000)]], "1", null);
            Interlocked.Increment(ref done[0]);
        }
    }

    private static Task<JsonNode> Receive(HostProcess host, Guid warehouse, IEnumerable<Guid> items, string quantity, string? effective) =>
        host.Http.Put(
            $"/api/inventory/receipts/{Guid.CreateVersion7()}",
            new
            {
                warehouseId = warehouse, effective, reason = effective is null ? null : "found in a drawer",
                lines = items.Select(i => new { itemId = i, quantity, unitCost = "12" }),
            });

    private static async Task<Guid> Warehouse(HostProcess host) =>
        (await host.Http.Get("/api/inventory/warehouses"))["items"]!.AsArray()[0]!["warehouseId"]!.GetValue<Guid>();

    /// <summary>Those of the ledger's pools, the deepest pool's first.</summary>
    private static List<Guid> Items(System.Data.Common.DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT item_id FROM inv_balances WHERE cost_value = 100000 ORDER BY pool";
        using var reader = command.ExecuteReader();
        var items = new List<Guid>();
        while (reader.Read()) items.Add(reader.GetGuid(0));
        return items;
    }

    private static double Raw(System.Data.Common.DbConnection connection, int rows)
    {
        LedgerShop.Run(connection, "CREATE TABLE load_raw AS SELECT * FROM inv_ledger WHERE sequence < 0");
        var watch = Stopwatch.StartNew();
        LedgerShop.Run(connection, string.Create(
            CultureInfo.InvariantCulture, $"INSERT INTO load_raw SELECT * FROM inv_ledger ORDER BY sequence DESC LIMIT {rows}"));
        var elapsed = watch.Elapsed.TotalMilliseconds;
        LedgerShop.Run(connection, "DROP TABLE load_raw");
        return elapsed;
    }
}
