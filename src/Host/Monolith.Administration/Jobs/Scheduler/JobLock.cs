using System.Data.Common;

namespace Monolith.Administration.Jobs.Scheduler;

/// <summary>No job runs twice at a time, on whichever Hosts: a lock that the database keeps for as long as the connection lives, so
/// that it ends with the process that had it. Hangfire's own ends on PostgreSQL after a fixed time, whether its holder is dead or still
/// at work.</summary>
internal sealed class JobLock : IAsyncDisposable
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
    private readonly DbConnection? _connection;
    private readonly string _release;
    private readonly string _name;

    private JobLock(DbConnection? connection, string release, string name) => (_connection, _release, _name) = (connection, release, name);

    /// <summary>Waits until the job runs nowhere else.</summary>
    public static async Task<JobLock> Take(IEngine engine, string job, CancellationToken ct)
    {
        var name = "monolith-job:" + job;
        if (engine.Kind == EngineKind.Sqlite) return new(null, "", name); // one process with one worker
        var (take, release) = engine.Kind == EngineKind.PostgreSql ? PostgreSql : SqlServer;
        var connection = engine.CreateConnection();
        try
        {
            await connection.OpenAsync(ct);
            while (await Ask(connection, take, name, ct) is not 1) await Task.Delay(AskAgain, ct);
            return new(connection, release, name);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is null) return;
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
