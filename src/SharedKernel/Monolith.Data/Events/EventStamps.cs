using Monolith.SharedKernel.Events;
using System.Data.Common;
using System.Globalization;
using Monolith.Data;
using Monolith.SharedKernel.Modules;

namespace Monolith.Data.Events;

/// <summary>PostgreSQL's event stamps are transaction ids of one cluster. A dump that is loaded into another one, whose ids are lower, brings
/// stamps of the future with it: old events wait for a horizon that is far away, and new ones come before the readers' positions and are
/// never heard. This finds such stamps, and makes them anew. On the other engines there is nothing to find.</summary>
public sealed class EventStamps(IEnumerable<ModuleContext> contexts, IEngine engine)
{
    private const string NextId = "CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS bigint)";
    private readonly List<ModuleContext> _contexts = contexts.ToList();

    /// <summary>Modules with a stamp, of an event or of a reader's position, that this server has yet to give.</summary>
    public async Task<IReadOnlyList<FutureStamps>> FromTheFuture(CancellationToken ct)
    {
        if (engine.Kind != EngineKind.PostgreSql) return [];
        await using var connection = engine.CreateConnection();
        await connection.OpenAsync(ct);
        var next = await Number(connection, $"SELECT {NextId}", ct);
        var found = new List<FutureStamps>();
        foreach (var context in _contexts)
        {
            var highest = await Number(
                connection,
                $"SELECT GREATEST((SELECT COALESCE(MAX(stamp), 0) FROM {context.TablePrefix}events), (SELECT COALESCE(MAX(stamp), 0) FROM {context.TablePrefix}positions))",
                ct);
            if (highest >= next) found.Add(new(context.Module, highest, next));
        }

        return found;
    }

    /// <summary>Gives every event the stamp 1 and, in the order in which they are read today, a new number from 1 on; readers' positions and parked
    /// events go with them, so each reader goes on exactly where it stood. One transaction, and nobody else may have the database open.</summary>
    /// <returns>How many events there are.</returns>
    public async Task<long> MakeAnew(CancellationToken ct)
    {
        if (engine.Kind != EngineKind.PostgreSql) return 0;
        await using var connection = engine.CreateConnection();
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var total = 0L;
        foreach (var source in _contexts)
        {
            var (events, places) = (source.TablePrefix + "events", source.TablePrefix + "places");
            await Run(connection, $"ALTER TABLE {events} DISABLE TRIGGER {events}_append_only", ct);
            await Run(connection, $"CREATE TEMPORARY TABLE {places} ON COMMIT DROP AS SELECT stamp, id, row_number() OVER (ORDER BY stamp, id) AS place FROM {events}", ct);
            foreach (var reader in _contexts) await MoveReaders(connection, reader.TablePrefix, source, places, ct);
            // In two steps: a number that is still taken can't be given.
            await Run(connection, $"UPDATE {events} SET id = -p.place, stamp = 1 FROM {places} p WHERE p.id = {events}.id", ct);
            await Run(connection, $"UPDATE {events} SET id = -id WHERE id < 0", ct);
            total += await Number(connection, $"SELECT COUNT(*) FROM {places}", ct);
            await Run(connection, $"SELECT setval(pg_get_serial_sequence('{events}', 'id'), (SELECT COUNT(*) + 1 FROM {places}), false)", ct);
            await Run(connection, $"ALTER TABLE {events} ENABLE TRIGGER {events}_append_only", ct);
        }

        await transaction.CommitAsync(ct);
        return total;
    }

    private static async Task MoveReaders(DbConnection connection, string reader, ModuleContext source, string places, CancellationToken ct)
    {
        var name = source.Module.ToLowerInvariant();
        await Run(
            connection,
            $"""
             UPDATE {reader}parked SET number = p.place, stamp = 1 FROM {places} p
             WHERE p.stamp = {reader}parked.stamp AND p.id = {reader}parked.number
               AND {reader}parked.subscriber IN (SELECT name FROM {reader}positions WHERE lower(source) = '{name}')
             """,
            ct);
        await Run(
            connection,
            $"""
             UPDATE {reader}positions SET number = r.passed, stamp = CASE WHEN r.passed = 0 THEN 0 ELSE 1 END
             FROM (SELECT q.name, (SELECT COUNT(*) FROM {places} p WHERE (p.stamp, p.id) <= (q.stamp, q.number)) AS passed FROM {reader}positions q) r
             WHERE r.name = {reader}positions.name AND lower(source) = '{name}'
             """,
            ct);
    }

    private static async Task<long> Number(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    private static async Task Run(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }
}

/// <param name="Highest">The highest stamp in the module's tables.</param>
/// <param name="Next">The one that this server gives next.</param>
public sealed record FutureStamps(string Module, long Highest, long Next);
