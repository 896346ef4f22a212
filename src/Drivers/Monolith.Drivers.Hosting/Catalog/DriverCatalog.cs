using System.Collections.Immutable;
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
    private readonly RunningDrivers _running = new();
    private readonly DriverHostingOptions _options;
    private readonly TimeProvider _clock;
    private readonly ShadowFolder _shadow;
    private readonly VersionPicker _versions;
    private ImmutableArray<DriverEntry> _found = [];

    public DriverCatalog(DriverHostingOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _shadow = new(options.ShadowFolder);
        _versions = new(new(options.AllowUnsigned, options.Shipped), new(_root, options, clock), _shadow, _running);
    }

    /// <summary>What the last scan found, with today's state of what runs.</summary>
    public IReadOnlyList<DriverEntry> Drivers => [.. _found.Select(Today), .. _running.Draining.Select(DriverEntry.OfDraining)];

    /// <summary>What lies in the folders now, without looking into any of it: another text means that a scan may find something
    /// else.</summary>
    public string Stamp() => FolderStamp.Of(_options.Folders);

    /// <summary>Looks at the folders, verifies and loads. Never throws for what it finds there: each find has its entry with a reason.</summary>
    public async Task<IReadOnlyList<DriverEntry>> ScanAsync(CancellationToken ct)
    {
        await _scanning.WaitAsync(ct);
        try
        {
            var candidates = await Task.Run(() => Candidates.Find(_options.Folders), ct);
            var found = ImmutableArray.CreateBuilder<DriverEntry>();
            foreach (var versions in candidates.GroupBy(c => c.Id))
            {
                var (chosen, entries) = await Task.Run(() => _versions.PickAsync([.. versions]), ct);
                _running.Choose(versions.Key, chosen);
                found.AddRange(entries);
            }
            _running.RetireAllBut(candidates.Select(c => c.Id));
            _found = found.ToImmutable();
            _running.ReleaseDrained();
            return Drivers;
        }
        finally { _scanning.Release(); }
    }

    /// <summary>Ties a printer to a driver. Checks everything that can be checked without the printer, and does not connect yet.</summary>
    /// <returns>Errors: NotFound (no such driver), NotSupported (not a printer driver, not its channel), ConfigInvalid, Faulted.</returns>
    public Task<DeviceResult<PrinterConnection>> OpenPrinterAsync(string driverId, DeviceBinding binding, CancellationToken ct) =>
        OpenAsync<IReceiptPrinter, PrinterCapabilities, PrinterConnection>(
            driverId, "receipt printers", binding, (driver, bound, can) => new(driver, bound, can, _options, _clock), ct);

    /// <summary>The same for a scale.</summary>
    public Task<DeviceResult<ScaleConnection>> OpenScaleAsync(string driverId, DeviceBinding binding, CancellationToken ct) =>
        OpenAsync<IScale, ScaleCapabilities, ScaleConnection>(
            driverId, "scales", binding, (driver, bound, can) => new(driver, bound, can, _options, _clock), ct);

    /// <summary>Closes a driver's devices, unloads it and says honestly whether it left memory. The next scan loads it again.</summary>
    /// <returns>Null when no such driver runs.</returns>
    public async Task<UnloadReport?> UnloadAsync(string driverId, CancellationToken ct)
    {
        await _scanning.WaitAsync(ct);
        try
        {
            var driver = _running.Find(driverId);
            if (driver is null) return null;
            _running.Remove(driverId);
            _found = [.. _found.Select(e => e.Id == driverId && e.Status == DriverStatus.Loaded ? e with { Status = DriverStatus.Unloaded } : e)];
            var (version, folder) = (driver.Manifest.Version.ToString(), driver.Plugin.ShadowFolder);
            var (watch, closed) = await Unloading.CloseAsync(driver);
            driver = null; // or this frame would keep it
            var gone = await Unloading.LeftMemoryAsync(watch, _clock, ct);
            if (gone || !OperatingSystem.IsWindows()) ShadowFolder.Remove(folder);
            return UnloadReport.Of(driverId, version, gone, closed);
        }
        finally { _scanning.Release(); }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var driver in _running.All) await Unloading.CloseAsync(driver);
        _running.Clear();
        _root.Dispose();
        _shadow.Dispose();
        _scanning.Dispose();
    }

    private async Task<DeviceResult<TConnection>> OpenAsync<TSession, TCapabilities, TConnection>(
        string driverId, string what, DeviceBinding binding, Func<LoadedDriver, DeviceBinding, TCapabilities, TConnection> connect,
            CancellationToken ct)
        where TSession : class, IDeviceSession
        where TCapabilities : class
    {
        if (_running.Find(driverId) is not { } driver) return new DeviceError(DeviceErrorCode.NotFound,
            $"There is no running driver {driverId}.");
        if (driver.Factory is not IDeviceFactory<TSession, TCapabilities> factory)
            return new DeviceError(DeviceErrorCode.NotSupported, $"{driverId} does not drive {what}.");
        if (!driver.Manifest.Channels.Contains(binding.Address.Kind))
            return new DeviceError(DeviceErrorCode.NotSupported, $"{driverId} does not work over {binding.Address.Kind}.");
        if (binding.Address.Check() is { } bad) return bad;
        if (!driver.Manifest.Complete(binding.Settings).TryGet(out var settings, out var error)) return error;

        var supervisor = new DeviceSupervisor(_options.Limits, _clock, driver);
        var described = await supervisor.RunAsync("describe", _options.Limits.Status, _ => Task.FromResult(factory.Describe(settings)), ct);
        if (described.Value is null) return described.Error!;
        if (!described.Value.TryGet(out var capabilities, out error)) return error;
        return DeviceResult<TConnection>.Of(connect(driver, binding with { Settings = settings }, capabilities));
    }

    private DriverEntry Today(DriverEntry entry)
    {
        if (entry.Status != DriverStatus.Loaded || _running.Find(entry.Id) is not { } driver) return entry;
        var today = entry with { OpenDevices = driver.OpenDevices };
        return driver.StuckCalls < _options.Limits.StuckCallsToFaultDriver ? today : today with
        {
            Status = DriverStatus.Faulted,
            ReasonCode = "drivers.stuck",
            Reason = $"{driver.StuckCalls} calls never came back.",
        };
    }
}
