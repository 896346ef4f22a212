using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel;

namespace Monolith.Data.Dumps;

/// <summary>Copies a whole database into one file while others read and write it, and makes a database of such a file. Knows no
/// tables.</summary>
public interface IDatabaseDump
{
    /// <summary>What the copy is called in a backup.</summary>
    string FileName { get; }

    /// <summary>About how many bytes a copy needs.</summary>
    Task<Result<long>> Size(CancellationToken ct);

    /// <summary>A copy as of one moment. Errors: backup.tool-missing, backup.tool-failed, backup.no-database</summary>
    Task<Result<Done>> Dump(string file, CancellationToken ct);

    /// <summary>Makes the database from the file; it must not be there yet, or be empty. Errors: as above,
    /// backup.database-not-empty</summary>
    Task<Result<Done>> Load(string file, CancellationToken ct);

    /// <summary>An empty place beside this database for trying a copy out; disposing removes it. Errors:
    /// backup.no-scratch-database</summary>
    /// <param name="folder">For an engine whose database is a file.</param>
    Task<Result<ScratchDatabase>> Scratch(string folder, CancellationToken ct);
}

/// <param name="Options">Where it is.</param>
public sealed record ScratchDatabase(EngineOptions Options, Func<ValueTask> Remove) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Remove();
}

public static class DatabaseDumps
{
    /// <param name="options">The database.</param>
    /// <param name="tools">The folder of the server's own tools; null: where they usually are.</param>
    /// Errors: backup.engine-not-supported
    public static Result<IDatabaseDump> Of(EngineOptions options, string? tools = null) => options.Kind switch
    {
        EngineKind.Sqlite => Result.Of<IDatabaseDump>(new SqliteDump(options.ConnectionString)),
        EngineKind.PostgreSql => Result.Of<IDatabaseDump>(new PostgreSqlDump(options.ConnectionString, tools)),
        _ => DumpErrors.NotSupported(options.Kind),
    };
}
