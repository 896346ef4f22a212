using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>Among the versions of one driver, the highest that is sound and starts.</summary>
internal sealed class VersionPicker(PluginVerifier verifier, DriverLoader loader, ShadowFolder shadows, RunningDrivers running)
{
    /// <summary>Verifies and loads from the highest version down until one runs; each version gets an entry.</summary>
    public async Task<(LoadedDriver? Chosen, List<DriverEntry> Entries)> PickAsync(IReadOnlyList<Candidate> highestFirst)
    {
        List<DriverEntry> entries = [];
        LoadedDriver? chosen = null;
        foreach (var candidate in highestFirst)
            if (chosen is not null) entries.Add(Entry(candidate, DriverStatus.Superseded));
            else
            {
                var (driver, manifest, refusal) = await TryAsync(candidate);
                chosen = driver;
                entries.Add(Entry(candidate, driver is null ? DriverStatus.Refused : DriverStatus.Loaded) with
                {
                    ReasonCode = refusal?.Code,
                    Reason = refusal?.Reason,
                    Unsigned = driver?.Plugin.Unsigned ?? false,
                    Manifest = manifest,
                });
            }
        return (chosen, entries);
    }

    private static DriverEntry Entry(Candidate of, DriverStatus status) =>
        new(of.Id, of.Version.ToString(), of.Folder, status, null, null, false, null);

    private async Task<(LoadedDriver? Driver, DriverManifest? Manifest, Refusal? Refusal)> TryAsync(Candidate candidate)
    {
        var shadow = shadows.NewFolder(candidate);
        try
        {
            var (plugin, manifest, refusal) = verifier.Verify(candidate, shadow);
            if (plugin is not null && running.Find(candidate.Id) is { } same && same.Plugin.ManifestHash == plugin.ManifestHash)
            {
                ShadowFolder.Remove(shadow); // the same driver still runs: nothing to do
                return (same, manifest, null);
            }
            LoadedDriver? driver = null;
            if (plugin is not null) (driver, refusal) = await loader.LoadAsync(plugin);
            if (driver is null) ShadowFolder.Remove(shadow);
            return (driver, manifest, refusal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ShadowFolder.Remove(shadow);
            return (null, null, new(DriverRefusals.Unreadable, $"The folder can't be read (yet): {e.Message}"));
        }
    }
}
