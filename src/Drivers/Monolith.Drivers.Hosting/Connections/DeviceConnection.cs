namespace Monolith.Drivers.Hosting;

/// <summary>A device as the rest of the product sees it, whatever its kind.</summary>
public abstract class DeviceConnection : IAsyncDisposable
{
    private protected DeviceConnection(LoadedDriver driver) =>
        (DriverId, DriverVersion) = (driver.Manifest.Id, driver.Manifest.Version.ToString());

    public string DriverId { get; }

    public string DriverVersion { get; }

    public abstract ConnectionHealth Health { get; }

    public abstract ValueTask DisposeAsync();
}
