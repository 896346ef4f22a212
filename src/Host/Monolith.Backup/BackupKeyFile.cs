using System.Text.Json;
using Monolith.SharedKernel;

namespace Monolith.Backup;

/// <summary>The keys of one shop in its data folder: the one that backups are locked with now, and those of before, for the examination of
/// older ones. Only the service's user reads it; whoever has the data folder needs no backup.</summary>
public sealed class BackupKeyFile(string path)
{
    public const string Name = "backup.json";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static BackupKeyFile Of(string dataFolder) => new(Path.Combine(dataFolder, "keys", Name));

    public BackupKey? Current => All.Count == 0 ? null : All[0];

    /// <summary>Newest first. A file that holds a key as text alone, as typed from a sheet, is one too.</summary>
    public IReadOnlyList<BackupKey> All
    {
        get
        {
            if (!File.Exists(path)) return [];
            var text = File.ReadAllText(path).Trim();
            if (!text.StartsWith('{')) return BackupKey.Parse(text) is { IsOk: true } one ? [one.Value] : [];
            try
            {
                return [.. (JsonSerializer.Deserialize<Content>(text, Form)?.Keys ?? []).Select(k => BackupKey.Parse(k.Key))
                    .Where(k => k.IsOk).Select(k => k.Value)];
            }
            catch (JsonException)
            {
                return [];
            }
        }
    }

    /// <summary>When the current one was made; null: there is none.</summary>
    public DateTimeOffset? MadeAt => Read().FirstOrDefault()?.MadeAt;

    /// <summary>Makes a key, which from now on locks what is made. Errors: backup.key-there</summary>
    public Result<BackupKey> Make(bool replace, DateTimeOffset now)
    {
        var there = Read();
        if (there.Count > 0 && !replace) return BackupErrors.KeyThere;
        var made = BackupKey.New();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(beside, options))
        {
            JsonSerializer.Serialize(file, new Content([new(made.Text, now), .. there]), Form);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        return made;
    }

    private List<Kept> Read() => File.Exists(path) ? [.. JsonSerializer.Deserialize<Content>(File.ReadAllText(path), Form)?.Keys ?? []]
        : [];

    private sealed record Content(IReadOnlyList<Kept> Keys);

    private sealed record Kept(string Key, DateTimeOffset MadeAt);
}
