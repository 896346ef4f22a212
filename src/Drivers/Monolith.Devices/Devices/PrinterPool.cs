using Monolith.Devices.Drivers;
using Monolith.Devices.Paper;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;

namespace Monolith.Devices.Devices;

/// <summary>One connection for each device, shared by all who talk to it; made anew when the device's settings or its driver changed.</summary>
internal sealed class PrinterPool(DriverShelf drivers, Simulators simulators, DevicesOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly Dictionary<Guid, (long Version, PrinterConnection Connection)> _open = [];

    public async Task<DeviceResult<PrinterConnection>> For(DeviceRow device, CancellationToken ct)
    {
        await _opening.WaitAsync(ct);
        try
        {
            if (_open.TryGetValue(device.Id, out var open))
            {
                if (open.Version == device.Version && open.Connection.Health.State != ConnectionState.Disposed && await IsCurrent(open.Connection, ct))
                    return open.Connection;
                _open.Remove(device.Id);
                await open.Connection.DisposeAsync();
            }

            var opened = await drivers.Open(device.DriverId, await BindingOf(device), ct);
            if (opened.TryGet(out var connection, out var error)) _open[device.Id] = (device.Version, connection);
            return opened.TryGet(out connection, out error) ? connection : error;
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>How the device did when it was last used; null when it has not been used since the start.</summary>
    public async Task<ConnectionHealth?> HealthOf(Guid deviceId, CancellationToken ct)
    {
        await _opening.WaitAsync(ct);
        try
        {
            return _open.TryGetValue(deviceId, out var open) ? open.Connection.Health : null;
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, connection) in _open.Values) await connection.DisposeAsync();
        _opening.Dispose();
    }

    // A newer version of the driver, found by a scan, takes over between two jobs.
    private async Task<bool> IsCurrent(PrinterConnection connection, CancellationToken ct) => (await drivers.Found(ct))
        .Any(d => d.Id == connection.DriverId && d.Version == connection.DriverVersion && d.Status is DriverStatus.Loaded or DriverStatus.Faulted);

    private async Task<PrinterBinding> BindingOf(DeviceRow device)
    {
        var settings = device.ReadSettings();
        if (device.Profile is { } profile) settings["profile"] = profile;
        if (device.Connection == DeviceConnection.Tcp)
            return new(device.Name, new TcpAddress(device.Host ?? "", device.Port ?? 0) { Allowed = options.Reaches },
                new DeviceSettings(settings));
        var simulated = await simulators.For(device.Id, device.Profile);
        return new(device.Name, new TcpAddress(simulated.Host, simulated.Port), new DeviceSettings(settings));
    }
}
