using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>A driver whose files were copied, hashed and read, and of which no code has run.</summary>
internal sealed record VerifiedPlugin(Candidate From, DriverManifest Manifest, string ManifestHash, string ShadowFolder, bool Unsigned);

/// <summary>
/// Verify before any code runs. Files are first copied into the shadow folder and the copies are hashed, so that what was
/// checked is what is loaded, whatever happens to the plugins folder in between.
/// </summary>
internal sealed class PluginVerifier(bool allowUnsigned, IReadOnlySet<string> shipped)
{
    private const long MaxTotalBytes = 64 * 1024 * 1024;

    public (VerifiedPlugin? Plugin, DriverManifest? Manifest, Refusal? Refusal) Verify(Candidate from, string shadow)
    {
        if (ReadManifest(from, out var bytes) is { } unreadable) return (null, null, unreadable);
        if (!ManifestReader.TryRead(bytes, out var manifest, out var problem)) return (null, null, new(DriverRefusals.ManifestInvalid, problem));
        var manifestHash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        // A signature counts only once it is verified against a trusted publisher; until the Host can do that, what didn't come with it
        // counts as unsigned.
        var unsigned = !shipped.Contains(manifestHash);
        if (CheckFacts(from, manifest, unsigned) is { } refused) return (null, manifest, refused);
        if (CopyAndHash(from, manifest, shadow) is { } tampered) return (null, manifest, tampered);
        if (PluginInspector.Inspect(shadow, manifest) is { } forbidden) return (null, manifest, forbidden);
        return (new(from, manifest, manifestHash, shadow, unsigned), manifest, null);
    }

    private static Refusal? ReadManifest(Candidate from, out byte[] bytes)
    {
        bytes = [];
        var file = new FileInfo(Path.Combine(from.Folder, DriverManifest.FileName));
        if (!file.Exists) return new(DriverRefusals.ManifestInvalid, "There is no driver.json.");
        if (file.Length > DriverManifest.MaxBytes)
            return new(DriverRefusals.TooLarge, $"driver.json is larger than {DriverManifest.MaxBytes} bytes.");
        bytes = File.ReadAllBytes(file.FullName);
        return null;
    }

    private Refusal? CheckFacts(Candidate from, DriverManifest manifest, bool unsigned)
    {
        if (manifest.Id != from.Id || manifest.Version != from.Version)
            return new(DriverRefusals.FolderMismatch, $"The folder is {from.Id}/{from.Version}, the manifest says {manifest.Id}/{manifest.Version}.");
        if (unsigned && !allowUnsigned)
            return new(DriverRefusals.Unsigned,
                $"{manifest.Id} {manifest.Version} neither came with this program nor has a signature that it can verify; "
                + "such drivers run only where the setting Devices:AllowUnsigned is on.");
        switch (ContractVersion.Fit(manifest.ContractMin, manifest.ContractMax))
        {
            case ContractFit.DriverTooNew:
                return new(DriverRefusals.ContractTooNew,
                    $"{manifest.Id} {manifest.Version} needs driver contract {manifest.ContractMin}; this Host has {ContractVersion.Current}.");
            case ContractFit.DriverTooOld:
                return new(DriverRefusals.ContractTooOld,
                    $"{manifest.Id} {manifest.Version} was built for driver contract {manifest.ContractMax}; this Host has {ContractVersion.Current}.");
        }
        var here = RuntimeInformation.RuntimeIdentifier;
        return manifest.Platforms.Contains("any") || manifest.Platforms.Contains(here) ? null
            : new(DriverRefusals.PlatformUnsupported, $"{manifest.Id} runs on {string.Join(", ", manifest.Platforms)}; this is {here}.");
    }

    private static Refusal? CopyAndHash(Candidate from, DriverManifest manifest, string shadow)
    {
        long total = 0;
        foreach (var (path, expected) in manifest.Files)
        {
            var source = new FileInfo(Path.Combine(from.Folder, path));
            if (!source.Exists) return new(DriverRefusals.FileMissing, $"{path} is in the manifest and not in the folder.");
            if (source.LinkTarget is not null) return new(DriverRefusals.FileMissing, $"{path} is a link; links are not followed.");
            if ((total += source.Length) > MaxTotalBytes)
                return new(DriverRefusals.TooLarge, $"The driver is larger than {MaxTotalBytes / (1024 * 1024)} MB.");
            var copy = Path.Combine(shadow, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            source.CopyTo(copy, overwrite: true);
            using var stream = File.OpenRead(copy);
            if (Convert.ToHexStringLower(SHA256.HashData(stream)) != expected)
                return new(DriverRefusals.HashMismatch, $"{path} is not the file the manifest was made for.");
        }
        return null;
    }
}
