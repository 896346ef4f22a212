using System.Security.Cryptography;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Seals;

/// <summary>The installation's key (ECDSA P-256), made when it is first needed, readable by its owner alone; and the public keys that are
/// trusted: its own, and whatever <c>ledger*.pem</c> lies beside it, such as those of other machines on the same database.</summary>
internal sealed class SealKeys(InventoryOptions options)
{
    private const string Own = "ledger.pem";
    private readonly Lock _lock = new();
    private ECDsa? _key;

    public static string IdOf(ReadOnlySpan<byte> publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..16];

    /// <param name="isFirst">Nothing was ever sealed: then a key may be made.</param>
    /// Errors: inventory.no-seal-key, inventory.seal-key-missing
    public Result<ECDsa> ToSign(bool isFirst)
    {
        lock (_lock)
        {
            if (_key is not null) return _key;
            if (options.KeysFolder is not { } folder) return SealErrors.NoKey;
            var file = Path.Combine(folder, Own);
            if (!File.Exists(file) && !isFirst) return SealErrors.KeyMissing(Path.Combine("keys", Own));
            if (!File.Exists(file)) Make(folder, file);
            var key = ECDsa.Create();
            try
            {
                key.ImportFromPem(File.ReadAllText(file));
            }
            catch (Exception failure) when (failure is ArgumentException or CryptographicException)
            {
                key.Dispose();
                return SealErrors.KeyDamaged(Path.Combine("keys", Own));
            }

            return _key = key;
        }
    }

    /// <summary>Public keys as SubjectPublicKeyInfo, by their ids.</summary>
    public IReadOnlyDictionary<string, byte[]> Trusted()
    {
        var trusted = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (options.KeysFolder is not { } folder || !Directory.Exists(folder)) return trusted;
        foreach (var file in Directory.EnumerateFiles(folder, "ledger*.pem"))
        {
            if (PublicOf(File.ReadAllText(file)) is { } known) trusted[IdOf(known)] = known;
        }

        return trusted;
    }

    /// <summary>Null where the text holds no key of this kind.</summary>
    public static byte[]? PublicOf(string pem)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key.ExportSubjectPublicKeyInfo();
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            return null;
        }
    }

    private static void Make(string folder, string file)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Directory.CreateDirectory(folder);
        var fresh = file + ".new";
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(fresh, how))
        {
            using var writer = new StreamWriter(stream);
            writer.Write(made.ExportPkcs8PrivateKeyPem());
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        // Another process may have been as quick: its key holds.
        if (!File.Exists(file)) File.Move(fresh, file);
        else File.Delete(fresh);
    }
}
