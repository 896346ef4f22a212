using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Monolith.Data;

/// <summary>All that differs between the database engines, behind one small seam.</summary>
public interface IEngine
{
    EngineKind Kind { get; }

    /// <summary>For the health page and the logs; holds no secret.</summary>
    string Description { get; }

    /// <param name="tablePrefix">The module's: each keeps the list of its applied migrations in a table of its own.</param>
    void Configure(DbContextOptionsBuilder options, string tablePrefix);

    /// <summary>What the engine itself finds damaged in what it keeps; empty where it is sound or can't be asked.</summary>
    Task<IReadOnlyList<string>> Examine(CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>A new closed connection, for the few readers that need no context.</summary>
    DbConnection CreateConnection();

    /// <summary>Runs the work in one write transaction of the context and commits it, alone or together with others.
    /// When the work answers false nothing of it stays. May run the work again after a conflict with another writer.</summary>
    Task Write(ModuleDbContext db, WritePriority priority, Func<CancellationToken, Task<bool>> work, CancellationToken ct);

    /// <summary>Null where what was thrown is no fault of the world around the database.</summary>
    EngineFault? FaultOf(DbException failure);

    /// <summary>Takes a named lock until the current transaction ends, where writers are not already in line.</summary>
    Task Lock(ModuleDbContext db, string name, CancellationToken ct);

    /// <summary>SQL that reads the events after a position, none of them above a transaction that is still open.
    /// Parameters: @stamp, @number, @take. Columns: stamp, number, name, payload, at.</summary>
    string ReadEventsSql(string eventsTable);

    /// <summary>SQL that counts all events after a position, those of open transactions' neighbours too. Parameters: @stamp, @number.</summary>
    string CountEventsSql(string eventsTable);

    /// <summary>SQL that reads one subscriber's position (parameter @p0) and keeps other Hosts from it until the
    /// transaction ends; no row when another Host has it.</summary>
    string LockPositionSql(string positionsTable);
}

public enum WritePriority
{
    /// <summary>Somebody waits for the answer.</summary>
    Interactive,

    /// <summary>Subscribers and jobs: let the tills go first.</summary>
    Background,

    /// <summary>Work that does much in small steps (<see cref="WriteTurn"/>): it goes when nobody else wants to.</summary>
    Bulk,
}
