using Microsoft.Data.Sqlite;

namespace Monolith.SharedKernel.Data.Engines;

/// <summary>What the writing connection is told when it opens. FULL because a shop loses power; the journal mode stays in the file.
/// Readers need none of it.</summary>
internal static class SqliteConnectionSetup
{
    public static async Task OpenForWriting(SqliteConnection connection)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000;";
        await command.ExecuteNonQueryAsync();
    }
}
