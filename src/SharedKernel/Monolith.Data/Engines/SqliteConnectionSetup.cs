using Microsoft.Data.Sqlite;

namespace Monolith.Data.Engines;

/// <summary>What a writing connection is told when it opens; the journal mode stays in the file. Readers need none of it.</summary>
internal static class SqliteConnectionSetup
{
    // A reader that meets a commit half-way takes the write lock for an instant. SQLite asks again after a millisecond; the client
    // library alone would sleep for 150, and the whole line at the gate with it.
    private const string Always = "PRAGMA busy_timeout = 1000; PRAGMA journal_mode = WAL; " + Cache + "PRAGMA temp_store = MEMORY; ";

    // 8 MB hold the upper pages of every tree. Four times as much was no faster, the operating system keeps the rest at hand, and was 30 MB
    // of the process's own.
    private const string Cache = "PRAGMA cache_size = -8000; ";

    /// <summary>A shop loses power: every commit returns after its fsync.</summary>
    public static Task OpenForWriting(SqliteConnection connection) => Open(connection, Always + "PRAGMA synchronous = FULL;");

    /// <summary>The gate's own connection: its commits are flushed by <see cref="SqliteFlushes"/> before anybody hears of them, and
    /// <see cref="SqliteCheckpoints"/> empties the log, so that neither makes the next writer wait.</summary>
    public static Task OpenForGate(SqliteConnection connection) => Open(connection, Always + "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0;");

    private static async Task Open(SqliteConnection connection, string pragmas)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        await command.ExecuteNonQueryAsync();
    }
}
