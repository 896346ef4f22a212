using System.Collections.Immutable;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>Where a found driver version stands.</summary>
public enum DriverStatus
{
    /// <summary>Verified and running.</summary>
    Loaded,

    /// <summary>Not run; the reason says why.</summary>
    Refused,

    /// <summary>Not looked into, because a higher version runs.</summary>
    Superseded,

    /// <summary>Loaded, but too many of its calls never came back: nothing new is given to it.</summary>
    Faulted,

    /// <summary>An older or removed version that still serves open connections.</summary>
    Draining,

    /// <summary>Unloaded on request; the next scan loads it again.</summary>
    Unloaded,
}

/// <summary>One driver version found on disk. Manifest facts are empty when the manifest itself could not be read.</summary>
public sealed record DriverEntry(
    string Id, string Version, string Folder, DriverStatus Status, string? ReasonCode, string? Reason, bool Unsigned, DriverManifest? Manifest, int OpenDevices = 0);

/// <summary>Why a driver was refused: stable codes for pages and tests.</summary>
public static class DriverRefusals
{
    public const string ManifestInvalid = "drivers.manifest-invalid";
    public const string FolderMismatch = "drivers.folder-mismatch";
    public const string FileMissing = "drivers.file-missing";
    public const string TooLarge = "drivers.too-large";
    public const string HashMismatch = "drivers.hash-mismatch";
    public const string Unsigned = "drivers.unsigned";
    public const string ContractTooNew = "drivers.contract-too-new";
    public const string ContractTooOld = "drivers.contract-too-old";
    public const string PlatformUnsupported = "drivers.platform-unsupported";
    public const string ForbiddenReference = "drivers.forbidden-reference";
    public const string UnknownDependency = "drivers.unknown-dependency";
    public const string NotManaged = "drivers.not-managed";
    public const string EntryTypeMissing = "drivers.entry-type-missing";
    public const string LoadFailed = "drivers.load-failed";
    public const string Unreadable = "drivers.unreadable";
}

/// <summary>Whether an unloaded driver really left memory. Unloading is cooperative: whatever still points into a driver keeps it.</summary>
/// <param name="Unloaded">True when its load context was collected; false means it is freed at the next start.</param>
public sealed record UnloadReport(string Id, string Version, bool Unloaded, int ClosedDevices, string Detail);

internal sealed record Refusal(string Code, string Reason);

/// <summary>A folder that may hold a driver.</summary>
internal sealed record Candidate(string Id, Version Version, string Folder);

internal static class Candidates
{
    /// <summary>The disk is the truth: every &lt;root&gt;/&lt;id&gt;/&lt;version&gt; with a driver.json, highest version first within an id.</summary>
    public static ImmutableArray<Candidate> Find(IEnumerable<string> roots) =>
    [
        .. from root in roots.Where(Directory.Exists)
           from driver in Below(root, 500)
           from folder in Below(driver, 100)
           where File.Exists(Path.Combine(folder, DriverManifest.FileName)) && System.Version.TryParse(Path.GetFileName(folder), out _)
           let found = new Candidate(Path.GetFileName(driver), System.Version.Parse(Path.GetFileName(folder)), folder)
           group found by (found.Id, found.Version) into same
           orderby same.Key.Id, same.Key.Version descending
           select same.First(),
    ];

    private static string[] Below(string folder, int limit)
    {
        try { return [.. Directory.EnumerateDirectories(folder, "*", new EnumerationOptions()).Take(limit)]; } // unreadable, hidden and system ones are skipped
        catch (IOException) { return []; } // removed while we looked
    }
}
