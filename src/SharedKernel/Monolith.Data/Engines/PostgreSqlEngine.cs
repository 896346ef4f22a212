using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Monolith.Data.Engines;

public sealed class PostgreSqlEngine : ServerEngine, IAsyncDisposable
{
    // Enough for every statement of the write path and of the lists that people look at most.
    private const int Prepared = 200;
    private const string MaxAutoPrepare = "Max Auto Prepare";

    private readonly NpgsqlDataSource _source;

    public PostgreSqlEngine(string connectionString) => _source = NpgsqlDataSource.Create(Preparing(connectionString));

    public override EngineKind Kind => EngineKind.PostgreSql;

    public override string Description
    {
        get
        {
            var parts = new NpgsqlConnectionStringBuilder(_source.ConnectionString);
            return $"PostgreSQL, {parts.Host}:{parts.Port}/{parts.Database}";
        }
    }

    public override void Configure(DbContextOptionsBuilder options, string tablePrefix) => options
        .UseNpgsql(_source, o => o.MigrationsHistoryTable(tablePrefix + MigrationHistory.Table))
        .UseMigrationsOf(Kind);

    public override DbConnection CreateConnection() => _source.CreateConnection();

    public override Task Lock(ModuleDbContext db, string name, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);

    public override EngineFault? FaultOf(DbException failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => EngineFault.DiskFull,
        PostgresException
        {
            SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.TooManyConnections
        } => EngineFault.Busy,
        PostgresException { SqlState: ['5', '7', 'P', ..] or ['0', '8', ..] } => EngineFault.Away, // stopping, starting, gone
        PostgresException => null,
        NpgsqlException { InnerException: TimeoutException } => EngineFault.Busy,
        NpgsqlException { InnerException: System.Net.Sockets.SocketException or IOException } => EngineFault.Away,
        _ => null,
    };

    /// <summary>Pages whose checksum was wrong, where the server keeps checksums; indexes that don't hold their tables, where its
    /// administrator has
    /// installed <c>amcheck</c> and this account may use it.</summary>
    public async Task<IReadOnlyList<string>> Examine(CancellationToken ct)
    {
        await using var connection = _source.CreateConnection();
        await connection.OpenAsync(ct);
        var findings = new List<string>();
        await using (var pages = new NpgsqlCommand(
            "SELECT COALESCE(checksum_failures, 0) FROM pg_stat_database WHERE datname = current_database()", connection))
        {
            if (await pages.ExecuteScalarAsync(ct) is long and > 0 and var failures) findings.Add(
                $"{failures} pages with a wrong checksum");
        }

        foreach (var index in await Indexes(connection, ct))
        {
            await using var check = new NpgsqlCommand("SELECT bt_index_check(CAST(@index AS regclass), true)", connection);
            check.Parameters.AddWithValue("index", index);
            try
            {
                await check.ExecuteNonQueryAsync(ct);
            }
            catch (PostgresException damaged) when (
                damaged.SqlState is PostgresErrorCodes.IndexCorrupted or PostgresErrorCodes.DataCorrupted)
            {
                findings.Add($"{index}: {damaged.MessageText}");
            }
        }

        return findings;
    }

    private static async Task<List<string>> Indexes(NpgsqlConnection connection, CancellationToken ct)
    {
        const string Sql =
            """
            SELECT CAST(CAST(
                i.oid AS regclass) AS text) FROM pg_class i JOIN pg_am a ON a.oid = i.relam JOIN pg_namespace n ON n.oid = i.relnamespace
            WHERE a.amname = 'btree' AND i.relkind = 'i' AND i.relpersistence = 'p' AND n.nspname NOT IN ('pg_catalog', 'pg_toast',
                'information_schema')
              AND EXISTS (SELECT 1 FROM pg_proc p WHERE p.proname = 'bt_index_check' AND has_function_privilege(p.oid, 'execute'))
            """;
        var names = new List<string>();
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) names.Add(rows.GetString(0));
        return names;
    }

    // Stamps are ids of writing transactions. Below the snapshot's xmin every one of them has ended, so what is read
    // in (stamp, id) order can never be joined later by something smaller.
    public override string ReadEventsSql(string eventsTable) =>
        $"""
        SELECT stamp, id, name, payload, at FROM {eventsTable}
        WHERE (stamp, id) > (@stamp, @number) AND stamp < CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)
        ORDER BY stamp, id LIMIT @take
        """;

    public override string CountEventsSql(string eventsTable) => $"SELECT COUNT(*) FROM {eventsTable} WHERE (stamp, id) > (@stamp, @number)";

    public override string LockPositionSql(string positionsTable) =>
        $"SELECT stamp, number FROM {positionsTable} WHERE name = @p0 FOR UPDATE SKIP LOCKED";

    /// <summary>A statement that comes again is prepared once a connection, which was nearly half of the processor a ticket cost. Who has a
    /// pooler in between that can't do that says <c>Max Auto Prepare=0</c>.</summary>
    internal static string Preparing(string connectionString)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (said.ContainsKey(MaxAutoPrepare) || said.ContainsKey(MaxAutoPrepare.Replace(" ", "", StringComparison.Ordinal))) return connectionString;
        return new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = Prepared }.ConnectionString;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    protected override bool IsCollision(DbException failure) => failure.SqlState is
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation;
}
