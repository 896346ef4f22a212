using Monolith.Data;

namespace Monolith.Host.Composition;

/// <summary>Where the shop's data are and where it listens; from the command line and the configuration.</summary>
/// <param name="DataFolder">Everything that must be backed up: database files, keys, settings, driver folders.</param>
/// <param name="Urls">Null: the configuration's, else http://localhost:5080.</param>
/// <param name="Database">In place of what the configuration says, for a copy that is tried out.</param>
public sealed record ShopOptions(string DataFolder, string? Urls = null, EngineOptions? Database = null)
{
    public const string DefaultUrls = "http://localhost:5080";

    public string SettingsFile => Path.Combine(DataFolder, "settings.json");

    public string DatabaseFile => Path.Combine(DataFolder, "monolith.db");

    public string KeysFolder => Path.Combine(DataFolder, "keys");

    public string BackupFolder => Path.Combine(DataFolder, "backups");

    /// <summary>SQLite in the data folder unless the configuration names a server:
    /// <c>Database:Engine</c> (Sqlite, PostgreSql, SqlServer) and <c>Database:ConnectionString</c>.</summary>
    public EngineOptions Engine(IConfiguration configuration)
    {
        if (Database is { } other) return other;
        var name = configuration["Database:Engine"] ?? nameof(EngineKind.Sqlite);
        if (!Enum.TryParse<EngineKind>(name, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            throw new StartRefused($"Database:Engine is '{name}'; it can be {string.Join(", ", Enum.GetNames<EngineKind>())}.");
        if (kind == EngineKind.Sqlite) return EngineOptions.SqliteFile(DatabaseFile);
        return configuration["Database:ConnectionString"] is { Length: > 0 } connection
            ? new(kind, connection)
            : throw new StartRefused($"Database:Engine is {kind} but Database:ConnectionString is missing.");
    }

    public void CreateFolders()
    {
        Directory.CreateDirectory(DataFolder);
        Directory.CreateDirectory(KeysFolder);
        PrivateFiles.TakeBack(DataFolder);
    }
}
