using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Monolith.SharedKernel.Data.Engines;

/// <summary>One file in WAL mode with full durability, one writer at a time, concurrent commits sharing one fsync.</summary>
public sealed class SqliteEngine : IEngine, IAsyncDisposable
{
    private readonly string _connectionString;
    private readonly SqliteConnectionSetup _setup = new();
    private readonly SqliteWriteGate _gate;

    public SqliteEngine(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = 30,
        }.ToString();
        _gate = new SqliteWriteGate(() => (SqliteConnection)CreateConnection());
    }

    public EngineKind Kind => EngineKind.Sqlite;

    public string Path { get; }

    public string Description => $"SQLite, {Path}";

    public void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(_connectionString)
        .AddInterceptors(_setup)
        .UseMigrationsOf(Kind);

    public DbConnection CreateConnection()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.StateChange += SqliteConnectionSetup.OnStateChange;
        return connection;
    }

    public async Task Write(ModuleDbContext db, WritePriority priority, Func<CancellationToken, Task<bool>> work, CancellationToken ct)
    {
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

    /// <summary>The write gate already lets one in at a time.</summary>
    public Task Lock(ModuleDbContext db, string name, CancellationToken ct) => Task.CompletedTask;

    public string ReadEventsSql(string eventsTable) =>
        $"SELECT stamp, id, name, payload, at FROM {eventsTable} WHERE id > @number AND @stamp = 0 ORDER BY id LIMIT @take";

    public string LockPositionSql(string positionsTable) =>
        $"SELECT stamp, number FROM {positionsTable} WHERE name = @name";

    public ValueTask DisposeAsync() => _gate.DisposeAsync();
}
