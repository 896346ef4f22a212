using System.Collections.Concurrent;
using System.Data.Common;

namespace Monolith.Data;

/// <summary>A lock by name that the database keeps for as long as the connection lives, so that it ends with the process that had it:
/// whoever can take it knows that nobody else is at work, on whichever Host. One data folder has one process, so there it is kept in
/// memory.</summary>
public sealed class EngineLock : IAsyncDisposable
{
    private static readonly (string Take, string Release) PostgreSql = (
        "SELECT CASE WHEN pg_try_advisory_lock(hashtextextended(@name, 0)) THEN 1 ELSE 0 END",
        "SELECT pg_advisory_unlock(hashtextextended(@name, 0))");

    private static readonly (string Take, string Release) SqlServer = (
        """
        DECLARE @got int;
        EXEC @got = sp_getapplock @Resource = @name, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0;
        SELECT CASE WHEN @got >= 0 THEN 1 ELSE 0 END;
        """,
        "EXEC sp_releaseapplock @Resource = @name, @LockOwner = 'Session'");

    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    // A process may have several shops, in tests: the connection says which.
    private static readonly ConcurrentDictionary<string, bool> InMemory = new();

    private readonly DbConnection? _connection;
    private readonly string _release;
    private readonly string _name;

    private EngineLock(DbConnection? connection, string release, string name) =>
        (_connection, _release, _name) = (connection, release, name);

    /// <summary>Waits until nobody else has it.</summary>
    public static async Task<EngineLock> Take(IEngine engine, string name, CancellationToken ct)
    {
        while (true)
        {
            if (await TryTake(engine, name, ct) is { } taken) return taken;
            await Task.Delay(AskAgain, ct);
        }
    }

    /// <summary>Null: somebody has it, who is alive.</summary>
    public static async Task<EngineLock?> TryTake(IEngine engine, string name, CancellationToken ct)
    {
        var connection = engine.CreateConnection();
        if (engine.Kind == EngineKind.Sqlite)
        {
            var here = $"{connection.ConnectionString}|{name}";
            await connection.DisposeAsync();
            return InMemory.TryAdd(here, true) ? new(null, "", here) : null;
        }

        var (take, release) = engine.Kind == EngineKind.PostgreSql ? PostgreSql : SqlServer;
        try
        {
            await connection.OpenAsync(ct);
            if (await Ask(connection, take, name, ct) is 1) return new(connection, release, name);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is null)
        {
            InMemory.TryRemove(_name, out _);
            return;
        }

        try
        {
            await Ask(_connection, _release, _name, CancellationToken.None); // the pool keeps the connection, and the lock with it
        }
        catch (DbException)
        {
            // The connection is gone, and so is the lock.
        }

        await _connection.DisposeAsync();
    }

    private static async Task<object?> Ask(DbConnection connection, string sql, string name, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@name", name);
        command.Parameters.Add(parameter);
        return await command.ExecuteScalarAsync(ct);
    }
}
