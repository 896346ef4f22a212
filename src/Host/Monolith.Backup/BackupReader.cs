using System.Security.Cryptography;
using System.Text.Json;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Zip;
using Monolith.SharedKernel;

namespace Monolith.Backup;

/// <summary>Reads a backup and believes nothing of it that isn't proven: the key, every entry's authentication code, every checksum, and
/// that no name leads out of the folder.</summary>
public sealed class BackupReader : IDisposable
{
    private const int LongestManifest = 64 * 1024 * 1024;
    private readonly ZipFile _zip;

    private BackupReader(ZipFile zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <param name="file">The backup.</param>
    /// <param name="keys">Those that may fit; the label says which one does.</param>
    /// Errors: backup.not-a-backup, backup.newer-format, backup.wrong-key, backup.damaged
    public static Result<BackupReader> Open(string file, IReadOnlyList<BackupKey> keys)
    {
        if (!File.Exists(file)) return BackupErrors.NoBackup(file);
        ZipFile? zip = null;
        try
        {
            zip = new ZipFile(file);
            if (BackupLabel.Read(zip.ZipFileComment ?? "") is not { } label) return Closed(zip, BackupErrors.NoBackup(file));
            if (label.Format > BackupLabel.CurrentFormat) return Closed(zip, BackupErrors.Newer(label.Format));
            if (keys.FirstOrDefault(k => k.Fingerprint == label.Key) is not { } key) return Closed(zip, BackupErrors.WrongKey(label.Key));
            if (!BackupSeal.Holds(file, label, key))
                return Closed(zip, BackupErrors.Damaged("the list of its files isn't what was written"));
            zip.Password = key.Text;
            return ReadManifest(zip) is { } manifest ? new BackupReader(zip, manifest)
                : Closed(zip, BackupErrors.Damaged("it has no list of its files"));
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            // What begins as a ZIP was one.
            return Closed(zip,
                IsZip(file) ? BackupErrors.Damaged("its end, or the list of its files, can't be read") : BackupErrors.NoBackup(file));
        }
    }

    /// <summary>Reads every file to its end, into the folder when there is one. Errors: backup.damaged</summary>
    public Result<BackupManifest> Read(string? into, CancellationToken ct)
    {
        foreach (var file in Manifest.Files)
        {
            ct.ThrowIfCancellationRequested();
            if (_zip.GetEntry(file.Name) is not { IsFile: true } entry) return BackupErrors.Damaged($"{file.Name} is missing");
            if (into is not null && !IsWithin(into, file.Name)) return BackupErrors.Damaged($"{file.Name} would lie outside the folder");
            try
            {
                if (!IsWhole(entry, file, into)) return BackupErrors.Damaged($"{file.Name} isn't what was written");
            }
            catch (Exception failure) when (IsDamage(failure))
            {
                return BackupErrors.Damaged($"{file.Name} can't be read to its end");
            }
        }

        return Manifest;
    }

    public void Dispose() => ((IDisposable)_zip).Dispose();

    private bool IsWhole(ZipEntry entry, BackedUpFile file, string? into)
    {
        using var content = _zip.GetInputStream(entry);
        using var copy = into is null ? Stream.Null : Create(Path.Combine(into, file.Name));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var bytes = 0L;
        for (int read; (read = content.Read(buffer)) > 0; bytes += read)
        {
            if (bytes + read > file.Bytes) return false;
            hash.AppendData(buffer, 0, read);
            copy.Write(buffer, 0, read);
        }

        if (copy is FileStream written) written.Flush(flushToDisk: true);
        return bytes == file.Bytes && Convert.ToHexString(hash.GetHashAndReset()) == file.Sha256;
    }

    private static FileStream Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }

    private static bool IsWithin(string folder, string name)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        return Path.GetFullPath(Path.Combine(folder, name)).StartsWith(root, StringComparison.Ordinal);
    }

    private static BackupManifest? ReadManifest(ZipFile zip)
    {
        if (zip.GetEntry(BackupManifest.Name) is not { } entry || entry.Size > LongestManifest) return null;
        using var content = zip.GetInputStream(entry);
        return JsonSerializer.Deserialize<BackupManifest>(content, BackupManifest.Form);
    }

    private static Error Closed(ZipFile? zip, Error error)
    {
        ((IDisposable?)zip)?.Dispose();
        return error;
    }

    private static bool IsDamage(Exception failure) =>
        failure is SharpZipBaseException or IOException or JsonException or InvalidDataException or CryptographicException
            or ArgumentException or IndexOutOfRangeException;

    private static bool IsZip(string file)
    {
        using var content = File.OpenRead(file);
        Span<byte> start = stackalloc byte[4];
        return content.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start is [(byte)'P', (byte)'K', 3, 4];
    }
}
