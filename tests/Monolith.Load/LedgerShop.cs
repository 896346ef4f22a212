using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Monolith.Load;

/// <summary>A shop whose ledger has millions of rows: put there by one statement, in the shape that posting gives them, with balances that
/// agree. The days of the rows end a month before today.</summary>
internal static class LedgerShop
{
    public const int Items = 20_000;
    private const int Days = 1095;
    private const int InRound = 10;

    public static string Database(string data) => Path.Combine(data, "monolith.db");

    /// <summary>The demo's first warehouse and the imported items, each a pool of its own: receipts of ten at 10.00 and issues of nine, in
    /// turns; every hundredth row is learned days after it happened.</summary>
    public static async Task Make(Scratch data, long rows)
    {
        await using (var first = await HostProcess.Start(data.Path, ["demo", "--api-key", HostProcess.Key])) await first.Stop();
        await ImportVerb.Run(data, "items", await ImportVerb.Items(data, "items.csv", Items, "1.50"));
        await using var connection = Open(Database(data.Path), SqliteOpenMode.ReadWrite);
        foreach (var statement in Statements(rows)) Run(connection, statement);
    }

    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false,
            DefaultTimeout = 600 }.ToString());
        connection.Open();
        return connection;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static T Scalar<T>(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }

    private static IEnumerable<string> Statements(long rows)
    {
        var lastDay = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-30).DayNumber;
        var epoch = new DateOnly(1970, 1, 1).DayNumber;
        string Text(FormattableString sql) => sql.ToString(CultureInfo.InvariantCulture);
        yield return "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = MEMORY;";
        yield return Text($"""
            CREATE TEMP TABLE load_items AS
            SELECT CAST(row_number() OVER (ORDER BY id) - 1 AS integer) AS n, id FROM inv_items WHERE NOT EXISTS
              (SELECT 1 FROM inv_balances b WHERE b.item_id = inv_items.id) LIMIT {Items};
            CREATE UNIQUE INDEX load_items_n ON load_items (n);
            CREATE TEMP TABLE load_head AS SELECT sequence, recorded, pools, (SELECT id FROM inv_warehouses WHERE is_default) AS warehouse
            FROM inv_ledger_head;
            """);
        yield return Text($"""
            WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < {rows}),
            rows AS (
              SELECT i, i % {Items} AS n, (i / {Items}) % 2 AS issued,
                {lastDay} - {Days} + i * {Days} / {rows} - CASE WHEN i % 100 = 7 THEN 5 ELSE 0 END AS day
              FROM numbers)
            INSERT INTO inv_ledger (sequence, pool, item_id, warehouse_id, site, business_date, effective, moment, place, recorded, kind,
              quantity, value, contra, source_kind, source_id, source_line, source_number, actor_id, actor_name,
              late, provisional, zero_cost)
            SELECT h.sequence + 1 + r.i, h.pools + 1 + r.n, t.id, h.warehouse, 1, r.day,
              (r.day - {epoch}) * 86400000000 + 14400000000 + r.i % 3600000000,
              (r.day - {epoch}) * 86400000000 + 14400000000 + r.i % 3600000000,
              h.sequence + 1 + r.i, h.recorded + 1 + r.i, CASE r.issued WHEN 0 THEN 'receipt' ELSE 'issue' END,
              CASE r.issued WHEN 0 THEN 10000000 ELSE -9000000 END, CASE r.issued WHEN 0 THEN 1000000 ELSE -900000 END,
              CASE r.issued WHEN 0 THEN 'GoodsReceived' ELSE 'CostOfGoods' END, CASE r.issued WHEN 0 THEN 'receipt' ELSE 'issue' END,
              printf('%08X-0000-7000-8000-%012X', r.i / {InRound}, r.i / {InRound}), 1 + r.i % {InRound}, printf('L-%08d', r.i / {InRound}),
              'load', 'Load', r.i % 100 = 7, 0, 0
            FROM rows r CROSS JOIN load_head h JOIN load_items t ON t.n = r.n
            """);
        yield return """
            INSERT INTO inv_balances (pool, item_id, warehouse_id, costing, quantity, value, cost_value, cost_quantity, last_effective,
              next_layer, since_mark, version)
            SELECT l.pool, l.item_id, l.warehouse_id, 'Average', SUM(l.quantity), SUM(l.value), 100000, 1000000, MAX(l.effective), 1, 0, 1
            FROM inv_ledger l WHERE l.pool > (SELECT pools FROM load_head) GROUP BY l.pool, l.item_id, l.warehouse_id
            """;
        yield return Text(
            $"UPDATE inv_ledger_head SET sequence = sequence + {rows}, recorded = recorded + {rows}, pools = pools + {Items}");
        yield return "PRAGMA wal_checkpoint(TRUNCATE)";
    }
}
