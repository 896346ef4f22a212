using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Data;

/// <summary>Looks whether what keeps written rows as they are is there and as it was made, and whether rows are missing. Whoever may
/// change a database's shape can take a guard away; here that is seen.</summary>
public sealed class Guards(IEnumerable<ModuleContext> contexts, IServiceScopeFactory scopes, IEngine engine)
{
    /// <summary>Tables whose rows nothing keeps, by name.</summary>
    public async Task<IReadOnlyList<string>> Unguarded(CancellationToken ct)
    {
        await using var connection = engine.CreateConnection();
        await connection.OpenAsync(ct);
        var there = await GuardsThere.Read(connection, engine.Kind, ct);
        await using var scope = scopes.CreateAsyncScope();
        return [.. Contexts(scope.ServiceProvider).SelectMany(AppendOnly.Tables)
            .Where(table => !AppendOnly.GuardsOf(table, engine.Kind).All(there.Has)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Tables with rows missing, told by their running numbers. Only SQLite gives those without gaps: on a server a write that was
    /// taken back leaves one too.</summary>
    public async Task<IReadOnlyList<MissingRows>> Missing(CancellationToken ct)
    {
        var missing = new List<MissingRows>();
        if (engine.Kind != EngineKind.Sqlite) return missing;
        await using var scope = scopes.CreateAsyncScope();
        await using var connection = engine.CreateConnection();
        await connection.OpenAsync(ct);
        foreach (var (table, column) in Contexts(scope.ServiceProvider).SelectMany(Numbered))
        {
            if (await Of(connection, table, column, ct) is { } rows) missing.Add(rows);
        }

        return missing;
    }

    /// <summary>Makes the guards that aren't there anew.</summary>
    public async Task Make(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var db in Contexts(scope.ServiceProvider))
        {
            foreach (var guard in AppendOnly.Guards(db, engine.Kind)) await db.Database.ExecuteSqlRawAsync(guard, ct);
        }
    }

    private IEnumerable<ModuleDbContext> Contexts(IServiceProvider services) =>
        contexts.Select(c => (ModuleDbContext)services.GetRequiredService(c.ContextType));

    // Those whose numbers the database gives.
    private static IEnumerable<(string Table, string Column)> Numbered(ModuleDbContext db) => db.Model.GetEntityTypes().Where(AppendOnly.Is)
        .Select(e => (Table: e.GetTableName()!, Key: e.FindPrimaryKey()!.Properties))
        .Where(e => e.Key is [{ ValueGenerated: ValueGenerated.OnAdd } number] && number.ClrType == typeof(long))
        .Select(e => (e.Table, e.Key[0].GetColumnName()));

    private static async Task<MissingRows?> Of(DbConnection connection, string table, string column, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = '{table}'), 0) - (SELECT COUNT(*) FROM {table}),
              CASE WHEN EXISTS (SELECT 1 FROM {table} WHERE {column} = 1) THEN
                (SELECT MIN(a.{column}) + 1 FROM {table} a
                  WHERE NOT EXISTS (SELECT 1 FROM {table} b WHERE b.{column} = a.{column} + 1)) ELSE 1 END
            """;
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        var count = Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture);
        return count == 0 ? null : new(table, count, Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture));
    }
}

/// <param name="Count">How many; below zero: there are more than numbers were given.</param>
/// <param name="First">The first number that isn't there.</param>
public sealed record MissingRows(string Table, long Count, long First);
