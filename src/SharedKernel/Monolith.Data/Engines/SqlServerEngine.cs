using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Monolith.Data.Engines;

public sealed class SqlServerEngine(string connectionString) : ServerEngine
{
    private const int Deadlock = 1205;
    private const int UniqueIndex = 2601;
    private const int UniqueConstraint = 2627;
    private const int SnapshotConflict = 3960;
    private const int LockNotTaken = 51222;

    public override EngineKind Kind => EngineKind.SqlServer;

    public override string Description
    {
        get
        {
            var parts = new SqlConnectionStringBuilder(connectionString);
            return $"SQL Server, {parts.DataSource}/{parts.InitialCatalog}";
        }
    }

    public override void Configure(DbContextOptionsBuilder options, string tablePrefix) => options
        .UseSqlServer(connectionString, o => o.MigrationsHistoryTable(tablePrefix + MigrationHistory.Table))
        .UseMigrationsOf(Kind);

    public override DbConnection CreateConnection() => new SqlConnection(connectionString);

    public override EngineFault? FaultOf(DbException failure) => failure is not SqlException sql ? null : sql.Number switch
    {
        1105 or 1101 or 9002 => EngineFault.DiskFull, // a filegroup, its file, the log
        1222 or -2 or Deadlock or SnapshotConflict or LockNotTaken => EngineFault.Busy, // a lock's wait, a command's
        53 or 40 or 258 or 233 or 4060 or 10053 or 10054 or 10060 or 10061 or 17142 => EngineFault.Away,
        _ => null,
    };

    // The procedure says in its answer, and in nothing else, that the wait was in vain.
    public override Task Lock(ModuleDbContext db, string name, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        DECLARE @taken int;
        EXEC @taken = sp_getapplock @Resource = {name}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000;
        IF @taken < 0 THROW 51222, 'The lock was not taken in time.', 1;
        """, ct);

    // Row versions are given when a row is written and may commit out of order; below MIN_ACTIVE_ROWVERSION all have ended.
    public override string ReadEventsSql(string eventsTable) =>
        $"""
        SELECT TOP (@take) CAST(stamp AS bigint) AS stamp, id, name, payload, at FROM {eventsTable} WITH (READCOMMITTEDLOCK)
        WHERE stamp > CAST(@stamp AS binary(8)) AND stamp < MIN_ACTIVE_ROWVERSION() AND @number >= 0
        ORDER BY stamp
        """;

    public override string CountEventsSql(string eventsTable) =>
        $"SELECT COUNT_BIG(*) FROM {eventsTable} WHERE stamp > CAST(@stamp AS binary(8)) AND @number >= 0";

    public override string LockPositionSql(string positionsTable) =>
        $"SELECT stamp, number FROM {positionsTable} WITH (UPDLOCK, READPAST, ROWLOCK) WHERE name = @p0";

    protected override bool IsCollision(DbException failure) => failure is SqlException sql
        && sql.Number is Deadlock or UniqueIndex or UniqueConstraint or SnapshotConflict;
}
