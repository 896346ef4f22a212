using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Autofac;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>
/// The drivers of this process. A scan is the truth: what is in the folders is verified and loaded, the highest valid version
/// wins, what is gone is let go. One catalog a process; safe to use from many threads.
/// </summary>
public sealed class DriverCatalog : IAsyncDisposable
{
    private readonly SemaphoreSlim _scanning = new(1, 1);
    private readonly IContainer _root = new ContainerBuilder().Build();
    private readonly DriverHostingOptions _options;
    private readonly TimeProvider _clock;
    private readonly ShadowFolder _shadow;
    private readonly PluginVerifier _verifier;
    private readonly DriverLoader _loader;
    private ImmutableDictionary<string, LoadedDriver> _active = ImmutableDictionary<string, LoadedDriver>.Empty;
    private ImmutableList<LoadedDriver> _draining = [];
    private ImmutableArray<DriverEntry> _found = [];

    public DriverCatalog(DriverHostingOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _shadow = new(options.ShadowFolder);
        _verifier = new(options.AllowUnsigned, options.Shipped);
        _loader = new(_root, options, clock);
    }

    /// <summary>What the last scan found, with today's state of what runs.</summary>
    public IReadOnlyList<DriverEntry> Drivers =>
    [
        .. _found.Select(Today),
        .. _draining.Select(d => new DriverEntry(d.Manifest.Id, d.Manifest.Version.ToString(), d.Plugin.From.Folder, DriverStatus.Draining, null, null, d.Plugin.Unsigned, d.Manifest, d.OpenDevices)),
    ];

    /// <summary>Looks at the folders, verifies and loads. Never throws for what it finds there: each find has its entry with a reason.</summary>
    public async Task<IReadOnlyList<DriverEntry>> ScanAsync(CancellationToken ct)
    {
        await _scanning.WaitAsync(ct);
        try
        {
            var candidates = await Task.Run(() => Candidates.Find(_options.Folders), ct);
            var entries = ImmutableArray.CreateBuilder<DriverEntry>();
            foreach (var versions in candidates.GroupBy(c => c.Id))
                entries.AddRange(await Task.Run(() => ChooseVersionAsync(versions.Key, [.. versions]), ct));
            foreach (var gone in _active.Keys.Where(id => candidates.All(c => c.Id != id)).ToList()) Retire(gone);
            _found = entries.ToImmutable();
            ReleaseDrained();
            return Drivers;
        }
        finally { _scanning.Release(); }
    }

    /// <summary>Ties a printer to a driver. Checks everything that can be checked without the printer, and does not connect yet.</summary>
    /// <returns>Errors: NotFound (no such driver), NotSupported (not a printer driver, not its channel), ConfigInvalid, Faulted.</returns>
    public async Task<DeviceResult<PrinterConnection>> OpenPrinterAsync(string driverId, PrinterBinding binding, CancellationToken ct)
    {
        if (!_active.TryGetValue(driverId, out var driver)) return new DeviceError(DeviceErrorCode.NotFound, $"There is no running driver {driverId}.");
        if (driver.Printers is not { } printers) return new DeviceError(DeviceErrorCode.NotSupported, $"{driverId} does not drive receipt printers.");
        if (!driver.Manifest.Channels.Contains(binding.Address.Kind)) return new DeviceError(DeviceErrorCode.NotSupported, $"{driverId} does not work over {binding.Address.Kind}.");
        if (binding.Address.Check() is { } bad) return bad;
        if (!driver.Manifest.Complete(binding.Settings).TryGet(out var settings, out var error)) return error;

        var supervisor = new DeviceSupervisor(_options.Limits, _clock, driver);
        var described = await supervisor.RunAsync("describe", _options.Limits.Status, _ => Task.FromResult(printers.Describe(settings)), ct);
        if (described.Value is null) return described.Error!;
        if (!described.Value.TryGet(out var capabilities, out error)) return error;
        return new PrinterConnection(driver, binding with { Settings = settings }, capabilities, _options, _clock);
    }

    /// <summary>Closes a driver's devices, unloads it and says honestly whether it left memory. The next scan loads it again.</summary>
    /// <returns>Null when no such driver runs.</returns>
    public async Task<UnloadReport?> UnloadAsync(string driverId, CancellationToken ct)
    {
        await _scanning.WaitAsync(ct);
        try
        {
            if (!_active.TryGetValue(driverId, out var driver)) return null;
            _active = _active.Remove(driverId);
            _found = [.. _found.Select(e => e.Id == driverId && e.Status == DriverStatus.Loaded ? e with { Status = DriverStatus.Unloaded } : e)];
            var (version, folder) = (driver.Manifest.Version.ToString(), driver.Plugin.ShadowFolder);
            var (watch, closed) = await CloseAsync(driver);
            driver = null;
            var gone = await LeftMemoryAsync(watch, ct);
            if (gone || !OperatingSystem.IsWindows()) ShadowFolder.Remove(folder);
            return new(driverId, version, gone, closed, gone ? "The driver left memory."
                : "The driver was stopped, but something still points into it (a call that never came back, a thread, a static event). It is freed at the next start.");
        }
        finally { _scanning.Release(); }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var driver in _active.Values.Concat(_draining)) await CloseAsync(driver);
        _active = _active.Clear();
        _draining = [];
        _root.Dispose();
        _shadow.Dispose();
        _scanning.Dispose();
    }

    private async Task<List<DriverEntry>> ChooseVersionAsync(string id, List<Candidate> versions)
    {
        List<DriverEntry> entries = [];
        LoadedDriver? chosen = null;
        foreach (var candidate in versions)
        {
            if (chosen is not null)
            {
                entries.Add(new(id, candidate.Version.ToString(), candidate.Folder, DriverStatus.Superseded, null, null, false, null));
                continue;
            }
            var (driver, manifest, refusal) = await TryVersionAsync(candidate);
            chosen = driver;
            entries.Add(new(id, candidate.Version.ToString(), candidate.Folder, driver is null ? DriverStatus.Refused : DriverStatus.Loaded,
                refusal?.Code, refusal?.Reason, driver?.Plugin.Unsigned ?? false, manifest));
        }
        if (chosen is null) Retire(id);
        else if (!_active.TryGetValue(id, out var running) || !ReferenceEquals(running, chosen))
        {
            Retire(id);
            _active = _active.SetItem(id, chosen);
        }
        return entries;
    }

    private async Task<(LoadedDriver? Driver, DriverManifest? Manifest, Refusal? Refusal)> TryVersionAsync(Candidate candidate)
    {
        var shadow = _shadow.NewFolder(candidate);
        try
        {
            var (plugin, manifest, refusal) = _verifier.Verify(candidate, shadow);
            if (plugin is not null && _active.TryGetValue(candidate.Id, out var running) && running.Plugin.ManifestHash == plugin.ManifestHash)
            {
                ShadowFolder.Remove(shadow); // the same driver still runs: nothing to do
                return (running, manifest, null);
            }
            LoadedDriver? driver = null;
            if (plugin is not null) (driver, refusal) = await _loader.LoadAsync(plugin);
            if (driver is null) ShadowFolder.Remove(shadow);
            return (driver, manifest, refusal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ShadowFolder.Remove(shadow);
            return (null, null, new(DriverRefusals.Unreadable, $"The folder can't be read (yet): {e.Message}"));
        }
    }

    /// <summary>New connections go elsewhere; those that are open run on, and the version leaves when the last one closes.</summary>
    private void Retire(string id)
    {
        if (!_active.TryGetValue(id, out var driver)) return;
        _active = _active.Remove(id);
        driver.Retired = true;
        _draining = _draining.Add(driver);
    }

    private void ReleaseDrained()
    {
        foreach (var driver in _draining.Where(d => d.OpenDevices == 0).ToList())
        {
            _draining = _draining.Remove(driver);
            driver.Release();
            if (!OperatingSystem.IsWindows()) ShadowFolder.Remove(driver.Plugin.ShadowFolder);
        }
    }

    private DriverEntry Today(DriverEntry entry)
    {
        if (entry.Status != DriverStatus.Loaded || !_active.TryGetValue(entry.Id, out var driver)) return entry;
        return driver.StuckCalls < _options.Limits.StuckCallsToFaultDriver ? entry with { OpenDevices = driver.OpenDevices }
            : entry with { Status = DriverStatus.Faulted, OpenDevices = driver.OpenDevices, ReasonCode = "drivers.stuck", Reason = $"{driver.StuckCalls} calls never came back." };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(WeakReference Watch, int Closed)> CloseAsync(LoadedDriver driver)
    {
        var connections = driver.Connections();
        foreach (var connection in connections) await connection.DisposeAsync();
        return (driver.Release(), connections.Length);
    }

    private async Task<bool> LeftMemoryAsync(WeakReference watch, CancellationToken ct)
    {
        for (var attempt = 0; attempt < 20 && watch.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            if (watch.IsAlive) await Task.Delay(TimeSpan.FromMilliseconds(50), _clock, ct);
        }
        return !watch.IsAlive;
    }
}
