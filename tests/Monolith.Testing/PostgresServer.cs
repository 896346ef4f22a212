using Npgsql;

namespace Monolith.Testing;

/// <summary>
/// The PostgreSQL server of this test process: the one that MONOLITH_TEST_POSTGRES names, else a private cluster started from the
/// machine's own binaries, else none. <c>Skip.If(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);</c>
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<Found> Server = new(Find);

    private static int _made;

    /// <summary>Null when there is a server; otherwise the reason that a skipped test shows.</summary>
    public static string? WhyAbsent => Server.Value.WhyAbsent;

    public static bool IsPresent => WhyAbsent is null;

    /// <summary>A fresh database's connection string. It is empty, or a copy of another one made here, which costs milliseconds.</summary>
    /// <param name="copyOf">Connection string of the database to copy. Who is still connected to it is sent away: nobody may be.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<string> CreateDatabaseAsync(string? copyOf = null, CancellationToken ct = default)
    {
        var server = Server.Value.ConnectionString ?? throw new InvalidOperationException(WhyAbsent);
        var name = $"monolith_test_{Environment.ProcessId}_{Interlocked.Increment(ref _made)}";
        var template = copyOf is null ? "template0" : new NpgsqlConnectionStringBuilder(copyOf).Database!;

        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(ct);
        // A pool that nobody uses any more keeps its connections for a while.
        var farewell = $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{template}'";
        // One statement each: CREATE DATABASE refuses to share a transaction.
        foreach (var sql in (string[])[farewell, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", $"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(ct);
        }

        if (!Server.Value.IsOurs) LeftBehind.Add(server, name);
        return new NpgsqlConnectionStringBuilder(server) { Database = name, ConnectionIdleLifetime = 10, ConnectionPruningInterval = 5 }.ConnectionString;
    }

    private static Found Find()
    {
        if (Environment.GetEnvironmentVariable("MONOLITH_TEST_POSTGRES") is { Length: > 0 } given)
            return new Found(given, null, IsOurs: false);
        try
        {
            return new Found(PostgresCluster.Start(), null, IsOurs: true);
        }
        catch (PostgresAbsentException e)
        {
            return new Found(null, e.Message, IsOurs: false);
        }
    }

    private sealed record Found(string? ConnectionString, string? WhyAbsent, bool IsOurs);

    /// A server that isn't ours gets its databases dropped when the tests end; a private one goes as a whole.
    private static class LeftBehind
    {
        private static readonly List<string> Names = [];

        public static void Add(string server, string name)
        {
            lock (Names)
            {
                if (Names.Count == 0) AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAll(server);
                Names.Add(name);
            }
        }

        private static void DropAll(string server)
        {
            using var connection = new NpgsqlConnection(server);
            connection.Open();
            lock (Names)
                foreach (var name in Names)
                {
                    using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", connection);
                    drop.ExecuteNonQuery();
                }
        }
    }
}
