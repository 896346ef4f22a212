using Monolith.Devices.Drivers;
using Monolith.Devices.Paper;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;

namespace Monolith.Devices.Devices;

/// <summary>One connection for each device, shared by all who talk to it; made anew when the device's settings or its driver
/// changed.</summary>
internal sealed class DevicePool(DriverShelf drivers, Simulators simulators, DevicesOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly Dictionary<Guid, (long Version, DeviceConnection Connection)> _open = [];

    public Task<DeviceResult<PrinterConnection>> Printer(DeviceRow device, CancellationToken ct) => For(device, drivers.OpenPrinter, ct);

    public Task<DeviceResult<ScaleConnection>> Scale(DeviceRow device, CancellationToken ct) => For(device, drivers.OpenScale, ct);

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

    /// <summary>Closes what belongs to a driver that was replaced or removed and has nothing to do just now, so that it can leave
    /// memory.</summary>
    /// <returns>Whether any was closed.</returns>
    public async Task<bool> LetGoOfRetired(CancellationToken ct)
    {
        await _opening.WaitAsync(ct);
        try
        {
            var closed = false;
            foreach (var (id, (_, connection)) in _open.ToList())
            {
                if (connection.Health.BusySince is not null || await IsCurrent(connection, ct)) continue;
                _open.Remove(id);
                await connection.DisposeAsync();
                closed = true;
            }

            return closed;
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

    private async Task<DeviceResult<TConnection>> For<TConnection>(
        DeviceRow device, Func<string, DeviceBinding, CancellationToken, Task<DeviceResult<TConnection>>> open, CancellationToken ct)
        where TConnection : DeviceConnection
    {
        await _opening.WaitAsync(ct);
        try
        {
            if (_open.TryGetValue(device.Id, out var there))
            {
                if (there.Connection is TConnection same && there.Version == device.Version
                    && same.Health.State != ConnectionState.Disposed && await IsCurrent(same, ct)) return same;
                _open.Remove(device.Id);
                await there.Connection.DisposeAsync();
            }

            if (!(await AddressOf(device)).TryGet(out var address, out var error)) return error;
            var binding = new DeviceBinding(device.Name, address, new DeviceSettings(device.ReadSettings()));
            var opened = await open(device.DriverId, binding, ct);
            if (opened.TryGet(out var connection, out error)) _open[device.Id] = (device.Version, connection);
            return opened;
        }
        finally
        {
            _opening.Release();
        }
    }

    // A newer version of the driver, found by a scan, takes over between two calls.
    private async Task<bool> IsCurrent(DeviceConnection connection, CancellationToken ct) => (await drivers.Found(ct))
        .Any(d => d.Id == connection.DriverId && d.Version == connection.DriverVersion
            && d.Status is DriverStatus.Loaded or DriverStatus.Faulted);

    private async Task<DeviceResult<ChannelAddress>> AddressOf(DeviceRow device) =>
        DeviceChannels.AddressOf(device.Channel, device.ReadAddress(), options)
        ?? DeviceResult<ChannelAddress>.Of(await simulators.AddressOf(device));
}
