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
    string Id, string Version, string Folder, DriverStatus Status, string? ReasonCode, string? Reason, bool Unsigned, DriverManifest? Manifest,
    int OpenDevices = 0)
{
    internal static DriverEntry OfDraining(LoadedDriver driver) => new(
        driver.Manifest.Id, driver.Manifest.Version.ToString(), driver.Plugin.From.Folder, DriverStatus.Draining, null, null,
        driver.Plugin.Unsigned, driver.Manifest, driver.OpenDevices);
}

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
public sealed record UnloadReport(string Id, string Version, bool Unloaded, int ClosedDevices, string Detail)
{
    internal static UnloadReport Of(string id, string version, bool gone, int closed) => new(id, version, gone, closed, gone
        ? "The driver left memory."
        : "The driver was stopped, but something still points into it (a call that never came back, a thread, a static event). "
            + "It is freed at the next start.");
}

internal sealed record Refusal(string Code, string Reason);
