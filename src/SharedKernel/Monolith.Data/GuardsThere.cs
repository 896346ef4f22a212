using System.Data.Common;

namespace Monolith.Data;

/// <summary>The triggers that a database has and that are at work.</summary>
internal sealed class GuardsThere
{
    // Before statements that update, delete or truncate (16 + 8 + 32), for a statement as a whole.
    private const string PostgreSql =
        """
        SELECT t.tgname, 'EXECUTE FUNCTION ' || p.proname || '()' || p.prosrc
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
        WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace AND t.tgenabled IN ('O', 'A') AND t.tgtype = 58
          AND t.tgqual IS NULL AND t.tgname = c.relname || '_append_only'
        """;

    private const string Sqlite = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";

    private const string SqlServer =
        """
        SELECT t.name, m.definition FROM sys.triggers t JOIN sys.sql_modules m ON m.object_id = t.object_id WHERE t.is_disabled = 0
        """;

    private readonly Dictionary<string, string> _made = new(StringComparer.Ordinal);

    public static async Task<GuardsThere> Read(DbConnection connection, EngineKind engine, CancellationToken ct)
    {
        var there = new GuardsThere();
        await using var command = connection.CreateCommand();
        command.CommandText = engine switch { EngineKind.Sqlite => Sqlite, EngineKind.PostgreSql => PostgreSql, _ => SqlServer };
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) there._made[reader.GetString(0)] = OneLine(reader.GetString(1));
        return there;
    }

    /// <summary>Under its name, and with the same to do: engines keep what they were told, but for its first words.</summary>
    public bool Has(Guard guard) =>
        _made.TryGetValue(guard.Name, out var made) && made.EndsWith(OneLine(guard.Does), StringComparison.Ordinal);

    private static string OneLine(string sql) =>
        string.Join(' ', sql.TrimEnd(';', ' ', '\r', '\n').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
