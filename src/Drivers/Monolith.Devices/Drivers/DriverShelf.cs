using Microsoft.Extensions.Logging;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;

namespace Monolith.Devices.Drivers;

/// <summary>The one catalog of drivers of this process. Nothing is looked for before somebody asks.</summary>
internal sealed class DriverShelf(DevicesOptions options, TimeProvider clock, ILogger<DriverShelf> log) : IAsyncDisposable
{
    private readonly Lazy<DriverCatalog> _catalog = new(() => new DriverCatalog(
        new DriverHostingOptions
        {
            Folders = DriverHostingOptions.UsualFolders(options.DataFolder),
            ShadowFolder = options.DataFolder is null ? null : Path.Combine(options.DataFolder, "drivers"),
            Shipped = options.ShippedDrivers,
            AllowUnsigned = options.AllowUnsigned,
            Limits = new() { Print = options.PrintWithin },
            Log = line => Write(log, line),
        },
        clock));

    private readonly SemaphoreSlim _first = new(1, 1);
    private volatile bool _scanned;
    private string? _scannedStamp;
    private string? _lastStamp;

    public DateTimeOffset? ScannedAt { get; private set; }

    public async Task<IReadOnlyList<DriverEntry>> Scan(CancellationToken ct)
    {
        _scannedStamp = _lastStamp = await Task.Run(_catalog.Value.Stamp, ct);
        var found = await _catalog.Value.ScanAsync(ct);
        (ScannedAt, _scanned) = (clock.GetUtcNow(), true);
        return found;
    }

    /// <summary>Scans when something else lies in the folders than the last scan saw, and has stopped changing: a driver that is being
    /// copied
    /// isn't one yet.</summary>
    /// <returns>Whether it scanned.</returns>
    public async Task<bool> ScanIfChanged(CancellationToken ct)
    {
        var now = await Task.Run(_catalog.Value.Stamp, ct);
        var settled = now == _lastStamp;
        _lastStamp = now;
        if (!settled || now == _scannedStamp) return false;
        await Scan(ct);
        return true;
    }

    /// <summary>What the last scan found; the first call scans.</summary>
    public async Task<IReadOnlyList<DriverEntry>> Found(CancellationToken ct)
    {
        await EnsureScanned(ct);
        return _catalog.Value.Drivers;
    }

    /// <summary>The manifest of a running driver.</summary>
    public async Task<DriverManifest?> Running(string driverId, CancellationToken ct) => (await Found(ct))
        .FirstOrDefault(d => d.Id == driverId && d.Status is DriverStatus.Loaded or DriverStatus.Faulted)?.Manifest;

    /// <summary>The kinds of device that a driver drives and that this program has a use for.</summary>
    public static IReadOnlyList<DeviceKind> KindsOf(DriverManifest? manifest) => manifest is null
        ? [] : [.. Enum.GetValues<DeviceKind>().Where(k => manifest.Kinds.Contains(DeviceCodes.Of(k)))];

    public async Task<DeviceResult<PrinterConnection>> OpenPrinter(string driverId, DeviceBinding binding, CancellationToken ct)
    {
        await EnsureScanned(ct);
        return await _catalog.Value.OpenPrinterAsync(driverId, binding, ct);
    }

    public async Task<DeviceResult<ScaleConnection>> OpenScale(string driverId, DeviceBinding binding, CancellationToken ct)
    {
        await EnsureScanned(ct);
        return await _catalog.Value.OpenScaleAsync(driverId, binding, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_catalog.IsValueCreated) await _catalog.Value.DisposeAsync();
        _first.Dispose();
    }

    private async Task EnsureScanned(CancellationToken ct)
    {
        if (_scanned) return;
        await _first.WaitAsync(ct);
        try
        {
            if (!_scanned) await Scan(ct);
        }
        finally
        {
            _first.Release();
        }
    }

    private static void Write(ILogger log, DriverLogEntry line) => log.Log(
        line.Level switch
        {
            DriverLogLevel.Debug => LogLevel.Debug,
            DriverLogLevel.Info => LogLevel.Information,
            DriverLogLevel.Warning => LogLevel.Warning,
            _ => LogLevel.Error,
        },
        "{Driver} {Device}: {Message}",
        line.Driver,
        line.Device,
        line.Message);
}
