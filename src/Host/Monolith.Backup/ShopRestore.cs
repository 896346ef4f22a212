using System.Text.Json;
using System.Text.Json.Nodes;
using Monolith.Data;
using Monolith.Data.Dumps;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Backup;

/// <summary>Makes a data folder of a backup: all of it or nothing.</summary>
public static class ShopRestore
{
    /// <param name="file">The backup.</param>
    /// <param name="keys">Those that may fit.</param>
    /// <param name="folder">The new data folder; not there yet, or empty.</param>
    /// <param name="database">Where the database is to be; null: a SQLite file in the folder, or the server that the settings in the
    /// backup name.</param>
    /// <param name="tools">The folder of the database server's own tools.</param>
    /// <param name="ct">Ends it; then nothing is left.</param>
    /// Errors: those of <see cref="BackupReader"/> and <see cref="IDatabaseDump"/>, backup.folder-not-empty, backup.folder-unusable
    public static async Task<Result<BackupManifest>> Restore(
        string file, IReadOnlyList<BackupKey> keys, string folder, EngineOptions? database, string? tools, CancellationToken ct)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) return BackupErrors.FolderNotEmpty(folder);
        if (!BackupReader.Open(file, keys).TryGet(out var reader, out var error)) return error;
        using var backup = reader;

        var target = Path.GetFullPath(folder);
        var parent = Path.GetDirectoryName(target)!;
        if (ShopBackup.IsUsable(parent) is { } unusable) return unusable;
        using var work = new Scratch(parent); // beside it, so that the last step is one rename
        if (!backup.Read(work.Path, ct).TryGet(out var manifest, out error)) return error;
        if (manifest.Engine != EngineKind.Sqlite)
        {
            var loaded = await Load(work, manifest, database, tools, ct);
            if (!loaded.IsOk) return loaded.Error!;
        }

        if (Directory.Exists(target)) Directory.Delete(target);
        Directory.Move(work.Path, target);
        return manifest;
    }

    private static async Task<Result<Done>> Load(Scratch work, BackupManifest manifest, EngineOptions? database, string? tools,
        CancellationToken ct)
    {
        var settings = work.File("settings.json");
        var options = database ?? Named(settings);
        if (options is null) return BackupErrors.Damaged("its settings name no server; say where the database is to be with --database");
        if (!DatabaseDumps.Of(options, tools).TryGet(out var dump, out var error)) return error;
        var copy = work.File(manifest.DatabaseFile);
        var loaded = await dump.Load(copy, ct);
        if (!loaded.IsOk) return loaded;
        File.Delete(copy);
        if (database is not null) PointTo(settings, database);
        return Done.It;
    }

    private static EngineOptions? Named(string settings)
    {
        var database = Read(settings)?["Database"];
        return Enum.TryParse<EngineKind>(database?["Engine"]?.GetValue<string>(), ignoreCase: true, out var kind)
            && database?["ConnectionString"]?.GetValue<string>() is { Length: > 0 } connection ? new(kind, connection) : null;
    }

    // The restored folder opens the restored database, not the one that was backed up.
    private static void PointTo(string settings, EngineOptions database)
    {
        var all = Read(settings) ?? [];
        all["Database"] = new JsonObject { ["Engine"] = database.Kind.ToString(), ["ConnectionString"] = database.ConnectionString };
        File.WriteAllText(settings, all.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    private static JsonObject? Read(string settings)
    {
        var asPeopleWrite = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        return File.Exists(settings) ? JsonNode.Parse(File.ReadAllText(settings), documentOptions: asPeopleWrite) as JsonObject : null;
    }
}
