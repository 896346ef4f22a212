using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Monolith.Data.Engines;

/// <summary>What PostgreSQL and SQL Server share: a transaction per write, and another try when two writers collide.</summary>
public abstract class ServerEngine : IEngine
{
    private const int Tries = 5;

    public abstract EngineKind Kind { get; }

    public abstract string Description { get; }

    public abstract void Configure(DbContextOptionsBuilder options, string tablePrefix);

    public abstract DbConnection CreateConnection();

    public abstract Task Lock(ModuleDbContext db, string name, CancellationToken ct);

    public abstract EngineFault? FaultOf(DbException failure);

    public abstract string ReadEventsSql(string eventsTable);

    public abstract string CountEventsSql(string eventsTable);

    public abstract string LockPositionSql(string positionsTable);

    public async Task Write(ModuleDbContext db, WritePriority priority, Func<CancellationToken, Task<bool>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                if (await work(ct)) await transaction.CommitAsync(ct);
                else await transaction.RollbackAsync(ct);
                return;
            }
            catch (Exception failure) when (attempt < Tries && IsCollision(failure))
            {
                db.ChangeTracker.Clear();
                await Task.Delay(TimeSpan.FromMilliseconds(5 * attempt * attempt), ct);
            }
        }
    }

    /// <summary>A deadlock, a serialization failure, or a unique key that somebody else just took: on the next look the
    /// work sees the other's rows and decides anew.</summary>
    protected abstract bool IsCollision(DbException failure);

    private bool IsCollision(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbException db) return IsCollision(db);
        }

        return false;
    }
}
