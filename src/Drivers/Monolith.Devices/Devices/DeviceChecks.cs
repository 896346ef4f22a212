using Monolith.Devices.Paper;
using Monolith.Drivers.Sdk;

namespace Monolith.Devices.Devices;

/// <summary>Whether a device, its driver, its channel and its settings fit together.</summary>
internal sealed class DeviceChecks(DevicesOptions options)
{
    /// <summary>The first thing that is wrong; null when nothing is. A device that isn't in use may name a driver that isn't
    /// there.</summary>
    public Error? Problem(SaveDevice.SaveDevice request, DeviceKind kind, DriverManifest? driver)
    {
        var address = request.Address ?? new Dictionary<string, string>();
        if (request.Channel == DeviceChannels.Simulator && Simulators.DriverFor(kind) is { } needed && request.DriverId != needed)
            return DevicesErrors.SimulatorNeedsDriver(kind, needed);
        if (DeviceChannels.Problem(request.Channel, address, options) is { } misplaced) return misplaced;
        if (!request.Active) return null;

        if (driver is null) return DevicesErrors.UnknownDriver(request.DriverId);
        if (!driver.Kinds.Contains(DeviceCodes.Of(kind))) return DevicesErrors.WrongDriver(driver.Id, kind);
        var opened = request.Channel == DeviceChannels.Simulator ? DeviceChannels.Tcp : request.Channel;
        if (!driver.Channels.Contains(opened)) return DevicesErrors.ChannelNotDriven(driver.Id, request.Channel, driver.Channels);
        var settings = new DeviceSettings(request.Settings ?? new Dictionary<string, string>());
        return driver.Complete(settings).Error is { } error ? DevicesErrors.SettingsInvalid(error.Detail) : null;
    }
}
