using System.Data.Common;
using System.Diagnostics;
using System.Globalization;

namespace Monolith.Load;

/// <param name="FirstSeconds">The first run, which has the days of the whole ledger to add up.</param>
/// <param name="NightSeconds">A later one, after something moved: that is what a night costs.</param>
/// <param name="RawSeconds">Quantity and value of all positions, added up from the ledger by one statement.</param>
internal sealed record ValuationReport(
    long Rows, long Positions, double FirstSeconds, double NightSeconds, double RawSeconds, double Ratio);

/// <param name="Seconds">A run that raises what it finds.</param>
/// <param name="AgainSeconds">The same again, which finds nothing new.</param>
/// <param name="RawSeconds">The rules beside what is there, read by one statement.</param>
internal sealed record ReorderReport(long Rules, long Raised, double Seconds, double AgainSeconds, double RawSeconds);

/// <summary>The nightly valuation and the reorder run, in a shop of 20,000 items in ten warehouses over a ledger of millions of
/// rows.</summary>
internal static class PlanningRun
{
    private const int Warehouses = 10;

    public static async Task Run(long rows, int rules, string? postgres, Dictionary<string, object> reports)
    {
        using var data = new Scratch();
        var shop = new LedgerShop(data, postgres);
        await shop.Make(rows);
        await using var host = await shop.Serve();
        host.Http.Timeout = TimeSpan.FromMinutes(10);
        var places = new List<Guid>();
        for (var n = 1; n < Warehouses; n++)
        {
            places.Add(Guid.CreateVersion7());
            await host.Http.Put($"/api/inventory/warehouses/{places[^1]}", new { code = $"W{n}", name = $"Warehouse {n}" });
        }

        await using var connection = shop.Open();
        Spread(connection);
        reports["valuation"] = await Value(host, connection, rows);
        reports["reorder"] = await Reorder(host, connection, rules, postgres is null);
        await host.Stop();
    }

    // One receipt of each item in each of the other warehouses.
    private static void Spread(DbConnection connection)
    {
        LedgerShop.Run(connection, """
            INSERT INTO inv_ledger (sequence, pool, item_id, warehouse_id, site, business_date, effective, moment, place, recorded, kind,
              quantity, value, contra, source_kind, source_id, source_line, source_number, actor_id, actor_name, late, provisional,
              zero_cost)
            SELECT h.sequence + s.n, h.pools + s.n, s.item_id, s.warehouse_id, 1, s.business_date, s.effective, s.effective,
              h.sequence + s.n, h.recorded + s.n, 'receipt', 10000000, 1000000, 'GoodsReceived', 'receipt', s.item_id, 1, 'SPREAD', 'load',
              'Load', s.late, s.late, s.late
            FROM inv_ledger_head h CROSS JOIN (
              SELECT row_number() OVER (ORDER BY l.item_id, w.id) AS n, l.item_id, w.id AS warehouse_id, l.business_date,
                l.effective, l.late
              FROM inv_ledger l CROSS JOIN inv_warehouses w
              WHERE w.code LIKE 'W_' AND l.sequence IN (
                SELECT MIN(sequence) FROM inv_ledger WHERE actor_id = 'load' AND late = (0 = 1) GROUP BY item_id)) s
            """);
        LedgerShop.Run(connection, """
            INSERT INTO inv_balances (pool, item_id, warehouse_id, lot, scope, costing, quantity, value, cost_value, cost_quantity,
              last_effective, next_layer, since_mark, version)
            SELECT pool, item_id, warehouse_id, '', 'Warehouse', 'Average', quantity, value, 100000, 1000000, effective, 1, 0, 1
            FROM inv_ledger WHERE source_number = 'SPREAD'
            """);
        LedgerShop.Run(connection, """
            UPDATE inv_ledger_head SET sequence = (SELECT MAX(sequence) FROM inv_ledger), recorded = (SELECT MAX(recorded) FROM inv_ledger),
              pools = (SELECT MAX(pool) FROM inv_balances)
            """);
    }

    private static async Task<ValuationReport> Value(HostProcess host, DbConnection connection, long rows)
    {
        var first = await Seconds(() => Post(host, "/api/inventory/valuations/run"));
        var item = LedgerItem(connection);
        var line = new { itemId = item.Item, quantity = "1", unitCost = "1" };
        await host.Http.Put(
            $"/api/inventory/receipts/{Guid.CreateVersion7()}", new { warehouseId = item.Warehouse, lines = new[] { line } });
        var night = await Seconds(() => Post(host, "/api/inventory/valuations/run"));
        var raw = await Seconds(() => Task.FromResult(LedgerShop.Scalar(
            connection,
            """
            SELECT COUNT(*) FROM (
              SELECT item_id, warehouse_id, SUM(quantity) AS q, SUM(value) AS v FROM inv_ledger GROUP BY item_id, warehouse_id) t
            """)));
        var positions = LedgerShop.Scalar(
            connection,
            "SELECT COUNT(*) FROM inv_valuation_lines WHERE run_id = (SELECT id FROM inv_valuation_runs ORDER BY at DESC LIMIT 1)");
        return new(rows, positions, first, night, raw, Math.Round(night / raw, 2));
    }

    private static async Task<ReorderReport> Reorder(HostProcess host, DbConnection connection, int rules, bool lite)
    {
        var number = "row_number() OVER (ORDER BY b.pool)";
        var (id, target) = lite
            ? ($"printf('%08X-0000-7000-8000-%012X', {number}, {number})", "LOWER(REPLACE(b.item_id, '-', ''))")
            : ($"CAST(md5(CAST({number} AS text)) AS uuid)", "REPLACE(CAST(b.item_id AS text), '-', '')");
        var (no, today) = (lite ? "0" : "FALSE", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1).DayNumber);
        LedgerShop.Run(connection, string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO inv_reorder_rules (id, warehouse_id, item_id, target, from_day, method, minimum, maximum, cover_days,
              service_permille, demand_days, by_itself, version)
            SELECT {id}, b.warehouse_id, b.item_id, {target}, {today},
              CASE b.pool % 3 WHEN 0 THEN 'MinMax' WHEN 1 THEN 'DaysOfCover' ELSE 'ServiceLevel' END,
              20000000, 90000000, 14, 950, 56, {no}, 1
            FROM inv_balances b WHERE b.quantity > 0 LIMIT {rules}
            """));
        var made = LedgerShop.Scalar(connection, "SELECT COUNT(*) FROM inv_reorder_rules");
        var seconds = await Seconds(() => Post(host, "/api/inventory/reorder-alerts/run"));
        var again = await Seconds(() => Post(host, "/api/inventory/reorder-alerts/run"));
        var raw = await Seconds(() => Task.FromResult(LedgerShop.Scalar(
            connection,
            """
            SELECT SUM(CASE WHEN b.quantity <= r.minimum THEN 1 ELSE 0 END) FROM inv_reorder_rules r
            JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
            """)));
        return new(made, LedgerShop.Scalar(connection, "SELECT COUNT(*) FROM inv_reorder_alerts"), seconds, again, raw);
    }

    private static (string Item, string Warehouse) LedgerItem(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(item_id AS text), CAST(warehouse_id AS text) FROM inv_balances WHERE quantity > 0 LIMIT 1";
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetString(0), row.GetString(1)) : throw new InvalidOperationException("Nothing is on stock.");
    }

    private static async Task<bool> Post(HostProcess host, string path)
    {
        using var answer = await host.Http.PostAsync(path, null);
        return answer.IsSuccessStatusCode
            ? true
            : throw new InvalidOperationException($"{(int)answer.StatusCode} for {path}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task<double> Seconds<T>(Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return Math.Round(watch.Elapsed.TotalSeconds, 2);
    }
}
