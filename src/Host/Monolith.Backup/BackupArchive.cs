using System.Security.Cryptography;
using System.Text.Json;
using ICSharpCode.SharpZipLib.Zip;
using Monolith.Data;

namespace Monolith.Backup;

/// <summary>Writes the one file: a ZIP whose every entry is locked by AES-256 with an authentication code of its own (WinZip's AE-2, see
/// https://www.winzip.com/en/support/aes-encryption/), the manifest at the end.</summary>
internal sealed class BackupArchive(Stream output, BackupKey key, DateTimeOffset at) : IDisposable
{
    // More costs more processor than it saves room: pages of a database are half empty.
    private const int Level = 3;

    private readonly List<BackedUpFile> _files = [];
    private readonly ZipOutputStream _zip = Open(output, key, at);

    public void Add(string path, string name)
    {
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Begin(name);
        var buffer = new byte[128 * 1024];
        var bytes = 0L;
        for (int read; (read = content.Read(buffer)) > 0; bytes += read)
        {
            hash.AppendData(buffer, 0, read);
            _zip.Write(buffer, 0, read);
        }

        _zip.CloseEntry();
        _files.Add(new(name, bytes, Convert.ToHexString(hash.GetHashAndReset())));
    }

    public BackupManifest Finish(string version, EngineKind engine, string databaseFile)
    {
        var manifest = new BackupManifest(version, engine, at, databaseFile, _files);
        _zip.Flush();
        var end = output.Position;
        Begin(BackupManifest.Name);
        _zip.Write(JsonSerializer.SerializeToUtf8Bytes(manifest, BackupManifest.Form));
        _zip.CloseEntry();
        _zip.Finish();
        BackupSeal.Put(output, end, key);
        return manifest;
    }

    public void Dispose() => _zip.Dispose();

    private void Begin(string name) =>
        _zip.PutNextEntry(new ZipEntry(name) { AESKeySize = 256, DateTime = at.UtcDateTime });

    private static ZipOutputStream Open(Stream output, BackupKey key, DateTimeOffset at)
    {
        var zip = new ZipOutputStream(output) { IsStreamOwner = false, Password = key.Text, UseZip64 = UseZip64.On };
        zip.SetLevel(Level);
        var label = new BackupLabel(
            BackupLabel.Us, BackupLabel.CurrentFormat, key.Fingerprint, at, BackupSeal.NoPlace, BackupSeal.NoCode);
        zip.SetComment(label.Write());
        return zip;
    }
}
