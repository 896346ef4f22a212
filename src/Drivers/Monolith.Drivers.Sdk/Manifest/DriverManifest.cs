using System.Collections.Immutable;

namespace Monolith.Drivers.Sdk;

/// <summary>driver.json: what a driver says about itself. It is read, and believed only as far as it was checked, before any of its code runs.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens, 2..64; equal to the folder's name.</param>
/// <param name="Version">Three numbers; equal to the version folder's name.</param>
/// <param name="Publisher">Who made it, 1..100 characters.</param>
/// <param name="Names">What pages call it, by language; at least "en".</param>
/// <param name="ContractMin">The lowest contract it can run on.</param>
/// <param name="ContractMax">The highest contract it was built for.</param>
/// <param name="Kinds">What it drives; see <see cref="DriverKinds"/>.</param>
/// <param name="EntryAssembly">The file that holds the entry type.</param>
/// <param name="EntryType">The full name of the class that implements <see cref="IDriverFactory"/>.</param>
/// <param name="Platforms">"any", or runtime ids such as "linux-x64" and "win-x64".</param>
/// <param name="Channels">The channels it can use, such as "tcp".</param>
/// <param name="Settings">The configuration schema.</param>
/// <param name="Files">Every file that may be loaded, by its path below the folder, with its SHA-256 in lower-case hexadecimal.</param>
/// <param name="Signature">The publisher's signature; null when unsigned.</param>
public sealed record DriverManifest(
    string Id, Version Version, string Publisher, ImmutableSortedDictionary<string, string> Names, Version ContractMin, Version ContractMax,
    ImmutableArray<string> Kinds, string EntryAssembly, string EntryType, ImmutableArray<string> Platforms, ImmutableArray<string> Channels,
    ImmutableArray<SettingDefinition> Settings, ImmutableSortedDictionary<string, string> Files, string? Signature)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "driver.json";

    /// <summary>The largest manifest, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Puts defaults in and checks given settings against the schema.</summary>
    /// <returns>Complete settings, or ConfigInvalid.</returns>
    public DeviceResult<DeviceSettings> Complete(DeviceSettings given) => SettingDefinition.Complete(Settings, given, Id);
}
