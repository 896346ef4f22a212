using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Monolith.Load;

/// <param name="RowsPerTicket">Rows inserted for one ticket, by table, as counted in the measured run.</param>
internal sealed record RawReport(IReadOnlyDictionary<string, int> RowsPerTicket, int UpdatesPerTicket, int Tickets, double PerSecondAlone, double PerSecondEightPerCommit,
    double ProcessorMsPerTicketAlone, double ProcessorMsPerTicketEightPerCommit);

/// <summary>What the disk and SQLite alone can do: the very rows that the measured run wrote (tickets, lines, tenders, events, ledger, entries,
/// facts), written again into empty tables of the same shape, with the same indexes and triggers and the same durability, by prepared
/// statements on one connection. It waits for the disk inside each commit and checkpoints there, as SQLite does by itself; the Host does both beside its
/// gate, so a ratio holds what that is worth too. Five balances are updated for each ticket too; the few rows that a batch of many tickets updates once are left out.</summary>
internal static class RawWriter
{
    private const int MostTickets = 4000;
    private const int BalanceUpdates = 5;

    public static Dictionary<string, long> CountRows(string data)
    {
        using var connection = Open(Path.Combine(data, "monolith.db"), SqliteOpenMode.ReadOnly);
        return Tables(connection).ToDictionary(t => t, t => Scalar(connection, $"SELECT count(*) FROM \"{t}\""), StringComparer.Ordinal);
    }

    public static Dictionary<string, int> RowsPerTicket(Dictionary<string, long> before, Dictionary<string, long> after, int tickets) => after
        .Select(t => (t.Key, Rows: (int)Math.Round((t.Value - before.GetValueOrDefault(t.Key)) / (double)Math.Max(1, tickets))))
        .Where(t => t.Rows > 0)
        .ToDictionary(t => t.Key, t => t.Rows, StringComparer.Ordinal);

    public static RawReport Measure(string database, Dictionary<string, int> perTicket)
    {
        using var source = Open(database, SqliteOpenMode.ReadWrite);
        var tickets = perTicket.Count == 0 ? 0 : (int)Math.Min(MostTickets, perTicket.Min(t => Scalar(source, $"SELECT count(*) FROM {t.Key}") / t.Value));
        var rows = perTicket.ToDictionary(t => t.Key, t => Last(source, t.Key, tickets * t.Value), StringComparer.Ordinal);
        var pools = new List<long>();
        using (var command = Command(source, "SELECT pool FROM inv_balances ORDER BY pool DESC LIMIT 1000"))
        using (var reader = command.ExecuteReader())
            while (reader.Read()) pools.Add(reader.GetInt64(0));

        (double PerSecond, double Processor) Rate(int perCommit)
        {
            var file = $"{database}.raw{perCommit}";
            try
            {
                var (elapsed, processor) = Write(source, file, perTicket, rows, pools, tickets, perCommit);
                return (Math.Round(tickets / elapsed.TotalSeconds, 1), Math.Round(processor.TotalMilliseconds / tickets, 3));
            }
            finally
            {
                foreach (var left in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*")) File.Delete(left);
            }
        }

        var (alone, eight) = (Rate(1), Rate(8));
        return new(perTicket, BalanceUpdates, tickets, alone.PerSecond, eight.PerSecond, alone.Processor, eight.Processor);
    }

    private static (TimeSpan Elapsed, TimeSpan Processor) Write(
        SqliteConnection source, string file, Dictionary<string, int> perTicket, Dictionary<string, List<object[]>> rows, List<long> pools, int tickets, int perCommit)
    {
        using var target = Open(file, SqliteOpenMode.ReadWriteCreate);
        Run(target, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000;");
        CopyShape(source, target, [.. perTicket.Keys, "inv_balances"]);
        using (var command = Command(source, "SELECT * FROM inv_balances"))
        using (var reader = command.ExecuteReader())
            Fill(target, "inv_balances", reader);

        var inserts = perTicket.ToDictionary(t => t.Key, t => Insert(target, t.Key, rows[t.Key][0].Length), StringComparer.Ordinal);
        using var update = Command(target, "UPDATE inv_balances SET quantity = quantity - @q, value = value - @v, version = version + 1 WHERE pool = @pool");
        foreach (var name in (string[])["@q", "@v", "@pool"]) update.Parameters.Add(new SqliteParameter(name, 1L));
        update.Prepare();

        var random = new Random(1);
        using var self = Process.GetCurrentProcess();
        var processor = self.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        for (var ticket = 0; ticket < tickets; ticket += perCommit)
        {
            using var transaction = target.BeginTransaction(deferred: false);
            for (var t = ticket; t < Math.Min(tickets, ticket + perCommit); t++)
            {
                foreach (var (table, count) in perTicket)
                {
                    for (var row = t * count; row < (t + 1) * count; row++) Execute(inserts[table], transaction, rows[table][row]);
                }

                for (var i = 0; i < BalanceUpdates; i++) Execute(update, transaction, [1L, 1L, pools[random.Next(pools.Count)]]);
            }

            transaction.Commit();
        }

        watch.Stop();
        self.Refresh();
        processor = self.TotalProcessorTime - processor;
        foreach (var insert in inserts.Values) insert.Dispose();
        return (watch.Elapsed, processor);
    }

    private static void CopyShape(SqliteConnection source, SqliteConnection target, IReadOnlyList<string> tables)
    {
        using var command = Command(source, "SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (tables.Contains(reader.GetString(0))) Run(target, reader.GetString(1));
        }
    }

    private static List<object[]> Last(SqliteConnection source, string table, int count)
    {
        using var command = Command(source, $"SELECT * FROM {table} ORDER BY rowid DESC LIMIT {count.ToString(CultureInfo.InvariantCulture)}");
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        rows.Reverse();
        return rows;
    }

    private static void Fill(SqliteConnection target, string table, SqliteDataReader reader)
    {
        using var insert = Insert(target, table, reader.FieldCount);
        using var transaction = target.BeginTransaction();
        var row = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(row);
            Execute(insert, transaction, row);
        }

        transaction.Commit();
    }

    private static SqliteCommand Insert(SqliteConnection target, string table, int columns)
    {
        var command = Command(target, $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(i => $"@p{i}"))})");
        for (var i = 0; i < columns; i++) command.Parameters.Add(new SqliteParameter($"@p{i}", DBNull.Value));
        command.Prepare();
        return command;
    }

    private static void Execute(SqliteCommand command, SqliteTransaction transaction, object[] values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var command = Command(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }
}
