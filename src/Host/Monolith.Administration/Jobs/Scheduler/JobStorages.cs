using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Hangfire.Storage.SQLite;
using Npgsql;
using SQLite;

namespace Monolith.Administration.Jobs.Scheduler;

/// <summary>Where Hangfire keeps its times and its queue: beside the shop's file, or in a schema of the shop's own database.</summary>
internal static class JobStorages
{
    private const string Schema = "hangfire";

    // Held for moments only. PostgreSQL's outlive a dead process by this.
    private static readonly TimeSpan LocksOfTheDead = TimeSpan.FromMinutes(2);

    // Far above the longest job: on SQLite a run that takes longer would be started a second time.
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    static JobStorages() => GlobalConfiguration.Configuration.UseSimpleAssemblyNameTypeSerializer();

    public static JobStorage Open(IEngine engine, string file, SchedulerPace pace) => engine.Kind switch
    {
        EngineKind.Sqlite => OpenFile(file, pace),
        EngineKind.PostgreSql => new PostgreSqlStorage(new EngineConnections(engine), new PostgreSqlStorageOptions
        {
            SchemaName = Schema,
            QueuePollInterval = pace.Poll,
            InvisibilityTimeout = pace.Silence,
            UseSlidingInvisibilityTimeout = true,
            DistributedLockTimeout = LocksOfTheDead,
        }),
        _ => new SqlServerStorage(engine.CreateConnection, new SqlServerStorageOptions
        {
            SchemaName = Schema,
            QueuePollInterval = pace.Poll,
            SlidingInvisibilityTimeout = pace.Silence,
            UseRecommendedIsolationLevel = true,
            SqlClientFactory = Microsoft.Data.SqlClient.SqlClientFactory.Instance,
        }),
    };

    private static SQLiteStorage OpenFile(string file, SchedulerPace pace)
    {
        var options = new SQLiteStorageOptions { QueuePollInterval = pace.File, InvisibilityTimeout = Never };
        var storage = new SQLiteStorage(new SQLiteDbConnectionFactory(() => Connect(file)), options);
        PutBack(storage);
        return storage;
    }

    // One process has the data folder, so what is fetched or locked when it starts belongs to a dead one.
    private static void PutBack(SQLiteStorage storage)
    {
        using var jobs = storage.CreateAndOpenConnection();
        jobs.Database.Execute("UPDATE JobQueue SET FetchedAt = ?", DateTime.MinValue);
        jobs.Database.Execute("DELETE FROM DistributedLock");
    }

    // The connection keeps its own lock: Hangfire's heartbeats and the collector use it beside the worker. A power cut may lose
    // the last steps of a job but no file; then it runs once more, and the tills don't share the disk's flushes with it.
    private static SQLiteConnection Connect(string file)
    {
        const SQLiteOpenFlags Flags = SQLiteOpenFlags.ReadWrite | SQLiteOpenFlags.Create | SQLiteOpenFlags.FullMutex;
        var connection = new SQLiteConnection(file, Flags, storeDateTimeAsTicks: true) { BusyTimeout = TimeSpan.FromSeconds(10) };
        connection.Execute("PRAGMA synchronous = NORMAL");
        return connection;
    }

    /// <summary>The engine's own, so that Hangfire needs no connection string with its secrets.</summary>
    private sealed class EngineConnections(IEngine engine) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => (NpgsqlConnection)engine.CreateConnection();
    }
}
