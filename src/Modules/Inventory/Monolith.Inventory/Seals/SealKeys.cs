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

    /// <summary>A new key from now on. Of the old one the public half stays beside it, so that what it signed is known for ever; its
    /// private half is gone.</summary>
    /// Errors: inventory.no-seal-key, inventory.seal-key-missing, inventory.seal-key-damaged
    public Result<(string Old, string New)> Renew()
    {
        lock (_lock)
        {
            if (!ToSign(isFirst: false).TryGet(out var key, out var error)) return error;
            var (folder, known) = (options.KeysFolder!, key.ExportSubjectPublicKeyInfo());
            var file = Path.Combine(folder, $"ledger-{IdOf(known)}.pem");
            Write(file, PemEncoding.WriteString("PUBLIC KEY", known));
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var own = Path.Combine(folder, Own);
            Write(own + ".new", made.ExportPkcs8PrivateKeyPem());
            File.Move(own + ".new", own, overwrite: true);
            _key = null;
            key.Dispose();
            return (IdOf(known), IdOf(made.ExportSubjectPublicKeyInfo()));
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

    /// <summary>All keys that a text holds one after the other, by their ids; null where one of them is none.</summary>
    public static Dictionary<string, byte[]>? AllOf(string pems)
    {
        const string begin = "-----BEGIN";
        var known = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var at = pems.IndexOf(begin, StringComparison.Ordinal); at >= 0;)
        {
            var next = pems.IndexOf(begin, at + begin.Length, StringComparison.Ordinal);
            if (PublicOf(next < 0 ? pems[at..] : pems[at..next]) is not { } key) return null;
            known[IdOf(key)] = key;
            at = next;
        }

        return known.Count == 0 ? null : known;
    }

    private static void Make(string folder, string file)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Directory.CreateDirectory(folder);
        var fresh = file + ".new";
        Write(fresh, made.ExportPkcs8PrivateKeyPem());

        // Another process may have been as quick: its key holds.
        if (!File.Exists(file)) File.Move(fresh, file);
        else File.Delete(fresh);
    }

    private static void Write(string file, string pem)
    {
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, how);
        using var writer = new StreamWriter(stream);
        writer.Write(pem);
        writer.Flush();
        stream.Flush(flushToDisk: true);
    }
}
