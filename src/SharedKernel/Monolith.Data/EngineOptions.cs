namespace Monolith.Data;

/// <summary>Where the shop's data live.</summary>
/// <param name="Kind">SQLite unless the configuration names a server.</param>
/// <param name="ConnectionString">For SQLite the file's path; else the server's connection string.</param>
public sealed record EngineOptions(EngineKind Kind, string ConnectionString)
{
    public static EngineOptions SqliteFile(string path) => new(EngineKind.Sqlite, path);

    /// <summary>A file that is gone when it was used: losing power loses nothing of it, so nothing is flushed.</summary>
    public static IEngine ThrowAwayFile(string path) => new Engines.SqliteEngine(path, _ => { });

    public IEngine Create() => Kind switch
    {
        EngineKind.Sqlite => new Engines.SqliteEngine(ConnectionString),
        EngineKind.PostgreSql => new Engines.PostgreSqlEngine(ConnectionString),
        EngineKind.SqlServer => new Engines.SqlServerEngine(ConnectionString),
        _ => throw new InvalidOperationException($"Unknown engine {Kind}."),
    };
}
