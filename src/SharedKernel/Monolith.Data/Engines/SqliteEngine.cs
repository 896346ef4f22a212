using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Win32.SafeHandles;
using SQLitePCL;

namespace Monolith.Data.Engines;

/// <summary>One file in WAL mode with full durability, one writer at a time, concurrent commits sharing one fsync.</summary>
public sealed class SqliteEngine : IEngine, IAsyncDisposable
{
    // How long one waits for another program to let go of the file. Less than a till waits for an answer, so that it hears why.
    private const int SecondsForLocks = 8;

    private readonly string _connectionString;
    private readonly SqliteWriteGate _gate;

    // Once a process, before SQLite is first used: nobody reads the library's count of its memory, which takes a lock at every
    // allocation. Each connection keeps its own lock: it costs nothing that could be measured, and without it a statement that somebody
    // left to the collector would corrupt memory.
    static SqliteEngine()
    {
        SQLitePCL.Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public SqliteEngine(string path)
        : this(path, DiskFlush.Data)
    {
    }

    /// <param name="flush">For tests of a disk that is slow or refuses.</param>
    internal SqliteEngine(string path, Action<SafeFileHandle> flush)
    {
        Path = System.IO.Path.GetFullPath(path);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = SecondsForLocks,
        }.ToString();
        _gate = new SqliteWriteGate(CreateGateConnection, new SqliteFlushes(Path, flush));
    }

    public EngineKind Kind => EngineKind.Sqlite;

    public string Path { get; }

    public string Description => $"SQLite, {Path}";

    public void Configure(DbContextOptionsBuilder options, string tablePrefix) => options
        .UseSqlite(_connectionString, o => o.MigrationsHistoryTable(tablePrefix + MigrationHistory.Table))
        .ReplaceService<IMigrationsSqlGenerator, SqliteTables>()
        .UseMigrationsOf(Kind);

    public DbConnection CreateConnection() => new SqliteConnection(_connectionString);

    internal SqliteGateConnection CreateGateConnection() => new(_connectionString);

    public async Task Write(ModuleDbContext db, WritePriority priority, Func<CancellationToken, Task<bool>> work, CancellationToken ct)
    {
        // A context makes its services when it is first used: better here than while everybody waits at the gate.
        _ = (db.Model, db.ChangeTracker, db.Database.CurrentTransaction);
        await _gate.Run(
            async (connection, transaction) =>
            {
                db.Database.SetDbConnection(connection, contextOwnsConnection: false);
                try
                {
                    await db.Database.UseTransactionAsync(transaction, ct);
                    return await work(ct);
                }
                finally
                {
                    await db.Database.UseTransactionAsync(null, CancellationToken.None);
                    db.Database.SetDbConnection(null);
                    db.Database.SetConnectionString(_connectionString);
                }
            },
            priority,
            ct);
    }

    public EngineFault? FaultOf(DbException failure) => (failure as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => EngineFault.Busy,
        raw.SQLITE_FULL => EngineFault.DiskFull,
        // The log's index and the log itself could not grow.
        raw.SQLITE_IOERR when ((SqliteException)failure).SqliteExtendedErrorCode is 4874 or 778 => EngineFault.DiskFull,
        _ => null,
    };

    /// <summary>The write gate already lets one in at a time.</summary>
    public Task Lock(ModuleDbContext db, string name, CancellationToken ct) => Task.CompletedTask;

    public string ReadEventsSql(string eventsTable) =>
        $"SELECT stamp, id, name, payload, at FROM {eventsTable} WHERE id > @number AND @stamp = 0 ORDER BY id LIMIT @take";

    public string CountEventsSql(string eventsTable) => $"SELECT COUNT(*) FROM {eventsTable} WHERE id > @number AND @stamp = 0";

    public string LockPositionSql(string positionsTable) =>
        $"SELECT stamp, number FROM {positionsTable} WHERE name = @p0";

    /// <summary>Copies the whole file, consistently, while others may read it. A file that doesn't exist yet needs no copy.</summary>
    public async Task<string?> BackUp(string folder, TimeProvider clock, CancellationToken ct)
    {
        if (!File.Exists(Path) || new FileInfo(Path).Length == 0) return null;
        Directory.CreateDirectory(folder);
        var copy = System.IO.Path.Combine(folder, $"before-migration-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}.db");
        await Execute("VACUUM INTO @copy", ct, ("@copy", copy));
        return copy;
    }

    public Task<IReadOnlyList<string>> Examine(CancellationToken ct) => SqliteFile.Examine(Path, ct);

    /// <summary>A process that died while migrating leaves EF's lock behind, and the next start would wait for ever.
    /// Only one process has this data folder open, so a lock found at start is stale.</summary>
    public Task ClearStaleMigrationLock(CancellationToken ct) => Execute("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);

    public ValueTask DisposeAsync() => _gate.DisposeAsync();

    private async Task Execute(string sql, CancellationToken ct, params (string Name, object Value)[] parameters)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await SqliteConnectionSetup.OpenForWriting(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.Add(new SqliteParameter(name, value));
        await command.ExecuteNonQueryAsync(ct);
    }
}
