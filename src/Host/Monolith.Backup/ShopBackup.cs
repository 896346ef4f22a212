using System.Security.Cryptography;
using Monolith.Data;
using Monolith.Data.Dumps;
using Monolith.SharedKernel;

namespace Monolith.Backup;

/// <summary>A shop as a backup sees it: a data folder and a database. Needs no running shop and disturbs none.</summary>
/// <param name="Tools">The folder of the database server's own tools; null: where they usually are.</param>
public sealed record BackupSource(string DataFolder, EngineOptions Engine, string? Tools = null);

/// <param name="Database">How many bytes of it the database is.</param>
public sealed record MadeBackup(string File, long Bytes, string Key, DateTimeOffset At, int Files, long Database);

/// <summary>Makes backups: the database by its engine's own means, then everything into one locked file, which has its name only when it
/// lies whole on the disk.</summary>
public static class ShopBackup
{
    public const string Ending = ".monolith-backup.zip";
    private const string Unfinished = ".partial";

    /// Errors: backup.no-key, backup.folder-unusable, backup.no-room and those of <see cref="IDatabaseDump"/>
    public static async Task<Result<MadeBackup>> Make(BackupSource shop, string folder, string version, TimeProvider clock,
        CancellationToken ct)
    {
        if (BackupKeyFile.Of(shop.DataFolder).Current is not { } key) return BackupErrors.NoKey;
        if (!DatabaseDumps.Of(shop.Engine, shop.Tools).TryGet(out var dump, out var error)) return error;
        if (IsUsable(folder) is { } unusable) return unusable;
        if (!(await dump.Size(ct)).TryGet(out var size, out error)) return error;
        if ((HasNoRoom(shop.DataFolder, size) ?? HasNoRoom(folder, size)) is { } full) return full;

        var at = clock.GetUtcNow();
        Scratch.Clear(shop.DataFolder, at);
        using var work = new Scratch(shop.DataFolder);
        var copy = work.File(dump.FileName);
        var dumped = await dump.Dump(copy, ct);
        if (!dumped.IsOk) return dumped.Error!;
        var file = Path.Combine(Path.GetFullPath(folder), $"shop-{at:yyyyMMdd-HHmmss}Z{Ending}");
        var manifest = Write(file, shop, folder, key, at, copy, dump.FileName, version, ct);
        return new MadeBackup(file, new FileInfo(file).Length, key.Fingerprint, at, manifest.Files.Count, new FileInfo(copy).Length);
    }

    private static BackupManifest Write(
        string file, BackupSource shop, string folder, BackupKey key, DateTimeOffset at, string copy, string copyName, string version,
            CancellationToken ct)
    {
        var beside = file + Unfinished;
        try
        {
            BackupManifest manifest;
            using (var output = new FileStream(beside, OwnFile()))
            {
                using var archive = new BackupArchive(output, key, at);
                archive.Add(copy, copyName);
                foreach (var (path, name) in ShopFiles.Of(shop.DataFolder, folder))
                {
                    ct.ThrowIfCancellationRequested();
                    archive.Add(path, name);
                }

                manifest = archive.Finish(version, shop.Engine.Kind, copyName);
                output.Flush(flushToDisk: true);
            }

            File.Move(beside, file);
            return manifest;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    internal static FileStreamOptions OwnFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, BufferSize = 1 << 20 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <summary>Null: files can be written there.</summary>
    public static Error? IsUsable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, ".monolith-" + RandomNumberGenerator.GetHexString(16, lowercase: true));
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return BackupErrors.Folder(folder, failure.Message);
        }
    }

    private static Error? HasNoRoom(string folder, long wanted) =>
        new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace < wanted ? BackupErrors.NoRoom(folder, wanted) : null;
}
