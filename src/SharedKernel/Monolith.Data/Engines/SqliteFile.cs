using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Monolith.Data.Engines;

/// <summary>One database file as a whole: is it sound, and is everything in it and not in its log.</summary>
public static class SqliteFile
{
    private const int Most = 20;

    /// <summary>What SQLite itself finds wrong with the file, page by page and reference by reference. A file that can't be read is the
    /// first finding.</summary>
    public static async Task<IReadOnlyList<string>> Examine(string file, CancellationToken ct)
    {
        var findings = new List<string>();
        try
        {
            await using var connection = Open(file, SqliteOpenMode.ReadOnly);
            await connection.OpenAsync(ct);
            findings.AddRange((await Read(connection, $"PRAGMA integrity_check({Most})", r => r.GetString(0), ct)).Where(line =>
                line != "ok"));
            findings.AddRange(await Read(connection, "PRAGMA foreign_key_check", Dangling, ct));
        }
        catch (SqliteException damaged)
        {
            findings.Add(damaged.Message);
        }

        return [.. findings.Take(Most)];
    }

    /// <summary>Carries what is in the log over into the file and leaves the log empty, so that the file alone is the shop. Nobody else
    /// may write.</summary>
    public static void EmptyLog(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadWrite);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA wal_checkpoint(TRUNCATE);";
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // The log stays beside the file: nothing is lost, and doctor says what is wrong.
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());

    private static string Dangling(SqliteDataReader row) => string.Create(
        CultureInfo.InvariantCulture,
            $"{row.GetString(0)}: row {(row.IsDBNull(1) ? "?" : row.GetInt64(1))} points to no row of {row.GetString(2)}");

    private static async Task<List<string>> Read(SqliteConnection connection, string sql, Func<SqliteDataReader, string> line,
        CancellationToken ct)
    {
        var lines = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (lines.Count < Most && await rows.ReadAsync(ct)) lines.Add(line(rows));
        return lines;
    }
}
