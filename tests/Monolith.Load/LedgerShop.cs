using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Monolith.Load;

/// <summary>A shop whose ledger has millions of rows: put there by one statement, in the shape that posting gives them, with balances that
/// agree: the imported items, each a pool of its own, with receipts of ten at 10.00 and issues of nine, in turns; every hundredth row is
/// learned days after it happened. The days of the rows end a month before today.</summary>
/// <param name="postgres">A server's connection string; null is a file of SQLite's.</param>
internal sealed class LedgerShop(Scratch data, string? postgres)
{
    public const int Items = 20_000;
    private const int Days = 1095;
    private const int InDocument = 10;

    /// <summary>What the Host must be told of the server.</summary>
    public IReadOnlyDictionary<string, string>? Server { get; } = postgres is null
        ? null : new Dictionary<string, string> { ["Database__Engine"] = "PostgreSql", ["Database__ConnectionString"] = postgres };

    public string Folder => data.Path;

    public async Task Make(long rows)
    {
        await using (var first = await HostProcess.Start(data.Path, ["demo", "--api-key", HostProcess.Key], Server)) await first.Stop();
        var file = await ImportVerb.Items(data, "items.csv", Items, "1.50");
        await Verb(["import", "items", file, "--data", data.Path, "--json"]);
        await using var connection = Open();
        foreach (var statement in Statements(rows)) Run(connection, statement);
    }

    /// <summary>Before all that the deep pool's goods were issued.</summary>
    public string EarlyMoment => TimeProvider.System.GetUtcNow().AddDays(-20)
        .ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);

    /// <summary>The first pool gets as many issues of one piece at 10.00 as are asked for, all of them after <see cref="EarlyMoment"/>, and
    /// before them the goods.</summary>
    public void Deepen(DbConnection connection, int issues)
    {
        var numbers = postgres is null
            ? $"WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < {issues})"
            : $"WITH numbers AS (SELECT i FROM generate_series(0, {issues}) i)";
        var (no, one) = postgres is null ? ("0", "1") : ("FALSE", "1");
        var start = TimeProvider.System.GetUtcNow().AddDays(-21).ToUnixTimeMilliseconds() * 1000;
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-15).DayNumber;
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"""
            {numbers}
            INSERT INTO inv_ledger (sequence, pool, item_id, warehouse_id, site, business_date, effective, moment, place, recorded, kind,
              quantity, value, contra, source_kind, source_id, source_line, source_number, actor_id, actor_name, late, provisional,
              zero_cost, lot_assumed)
            SELECT h.sequence + 1 + n.i, b.pool, b.item_id, b.warehouse_id, 1, {day},
              {start} + CASE n.i WHEN 0 THEN 0 ELSE 5 * 86400000000 + n.i * 1000 END,
              {start} + CASE n.i WHEN 0 THEN 0 ELSE 5 * 86400000000 + n.i * 1000 END,
              h.sequence + 1 + n.i, h.recorded + 1 + n.i, CASE n.i WHEN 0 THEN 'receipt' ELSE 'issue' END,
              CASE n.i WHEN 0 THEN CAST({issues} AS bigint) * 2000000 ELSE -1000000 END,
              CASE n.i WHEN 0 THEN CAST({issues} AS bigint) * 200000 ELSE -100000 END,
              CASE n.i WHEN 0 THEN 'GoodsReceived' ELSE 'CostOfGoods' END, CASE n.i WHEN 0 THEN 'receipt' ELSE 'issue' END,
              b.item_id, {one} + n.i, 'DEEP', 'load', 'Load', {no}, {no}, {no}, {no}
            FROM numbers n CROSS JOIN inv_ledger_head h
            CROSS JOIN (SELECT * FROM inv_balances WHERE cost_value = 100000 ORDER BY pool LIMIT 1) b
            """));
        Run(connection, """
            UPDATE inv_balances SET (quantity, value, last_effective) =
              (SELECT SUM(l.quantity), SUM(l.value), MAX(l.moment) FROM inv_ledger l WHERE l.pool = inv_balances.pool)
            WHERE pool = (SELECT MIN(pool) FROM inv_balances WHERE cost_value = 100000)
            """);
        Run(connection, string.Create(
            CultureInfo.InvariantCulture,
            $"UPDATE inv_ledger_head SET sequence = sequence + {issues + 1}, recorded = recorded + {issues + 1}"));
    }

    public Task<HostProcess> Serve() => HostProcess.Start(data.Path, ["serve"], Server);

    public async Task<string> Verb(IReadOnlyList<string> arguments)
    {
        var done = await HostProcess.Run(arguments, Server);
        return done.ExitCode == 0
            ? done.Output : throw new InvalidOperationException($"{string.Join(' ', arguments)}: {done.Output}{done.Error}");
    }

    public DbConnection Open()
    {
        DbConnection connection = postgres is null
            ? new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(data.Path, "monolith.db"), Pooling = false, DefaultTimeout = 1200,
            }.ToString())
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres) { CommandTimeout = 1200, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    public static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Scalar(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private IEnumerable<string> Statements(long rows)
    {
        var lite = postgres is null;
        var lastDay = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-30).DayNumber;
        var epoch = new DateOnly(1970, 1, 1).DayNumber;
        string Text(FormattableString sql) => sql.ToString(CultureInfo.InvariantCulture);
        if (lite) yield return "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = MEMORY;";
        yield return Text($"""
            CREATE TEMP TABLE load_items AS SELECT CAST(row_number() OVER (ORDER BY id) - 1 AS integer) AS n, id FROM inv_items
            WHERE NOT EXISTS (SELECT 1 FROM inv_balances b WHERE b.item_id = inv_items.id) LIMIT {Items}
            """);
        yield return "CREATE UNIQUE INDEX load_items_n ON load_items (n)";
        yield return """
            CREATE TEMP TABLE load_head AS SELECT sequence, recorded, pools,
              (SELECT id FROM inv_warehouses WHERE is_default) AS warehouse FROM inv_ledger_head
            """;
        var numbers = lite
            ? Text($"WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < {rows}),")
            : Text($"WITH numbers AS (SELECT i FROM generate_series(CAST(0 AS bigint), {rows - 1}) i),");
        var of = Text($"r.i / {InDocument}");
        var (id, number) = lite
            ? ($"printf('%08X-0000-7000-8000-%012X', {of}, {of})", $"printf('L-%08d', {of})")
            : ($"CAST(md5(CAST({of} AS text)) AS uuid)", $"'L-' || lpad(CAST({of} AS text), 8, '0')");
        var no = lite ? "0" : "FALSE";
        yield return Text($"""
            {numbers} told AS (
              SELECT i, i % {Items} AS n, (i / {Items}) % 2 AS issued,
                {lastDay} - {Days} + i * {Days} / {rows} - CASE WHEN i % 100 = 7 THEN 5 ELSE 0 END AS day
              FROM numbers)
            INSERT INTO inv_ledger (sequence, pool, item_id, warehouse_id, site, business_date, effective, moment, place, recorded, kind,
              quantity, value, contra, source_kind, source_id, source_line, source_number, actor_id, actor_name, late, provisional,
              zero_cost, lot_assumed)
            SELECT h.sequence + 1 + r.i, h.pools + 1 + r.n, t.id, h.warehouse, 1, r.day,
              (r.day - {epoch}) * CAST(86400000000 AS bigint) + 14400000000 + r.i % 3600000000,
              (r.day - {epoch}) * CAST(86400000000 AS bigint) + 14400000000 + r.i % 3600000000,
              h.sequence + 1 + r.i, h.recorded + 1 + r.i, CASE r.issued WHEN 0 THEN 'receipt' ELSE 'issue' END,
              CASE r.issued WHEN 0 THEN 10000000 ELSE -9000000 END, CASE r.issued WHEN 0 THEN 1000000 ELSE -900000 END,
              CASE r.issued WHEN 0 THEN 'GoodsReceived' ELSE 'CostOfGoods' END, CASE r.issued WHEN 0 THEN 'receipt' ELSE 'issue' END,
              {id}, 1 + r.i % {InDocument}, {number}, 'load', 'Load', r.i % 100 = 7, {no}, {no}, {no}
            FROM told r CROSS JOIN load_head h JOIN load_items t ON t.n = r.n
            """);
        yield return """
            INSERT INTO inv_balances (pool, item_id, warehouse_id, lot, scope, costing, quantity, value, cost_value, cost_quantity,
              last_effective, next_layer, since_mark, version, unsettled)
            SELECT l.pool, l.item_id, l.warehouse_id, '', 'Warehouse', 'Average', SUM(l.quantity), SUM(l.value), 100000, 1000000,
              MAX(l.effective), 1, 0, 1, 0
            FROM inv_ledger l WHERE l.pool > (SELECT pools FROM load_head) GROUP BY l.pool, l.item_id, l.warehouse_id
            """;
        yield return Text(
            $"UPDATE inv_ledger_head SET sequence = sequence + {rows}, recorded = recorded + {rows}, pools = pools + {Items}");
        yield return lite ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM ANALYZE inv_ledger";
    }
}
