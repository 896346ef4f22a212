using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;
using Monolith.Drivers.Simulators;

namespace Monolith.Drivers.Testing;

/// <summary>A packed scale driver, found, verified and loaded as the product does it, on a simulated scale behind a real socket.</summary>
public sealed class ScaleBench : IAsyncDisposable
{
    private readonly string _folder;

    private ScaleBench(string folder, DriverCatalog catalog, SimulatedScale pan) => (_folder, Catalog, Pan) = (folder, catalog, pan);

    /// <summary>The catalog with this one driver in it.</summary>
    public DriverCatalog Catalog { get; }

    /// <summary>The scale's other side: what lies on it, and its troubles to switch on.</summary>
    public SimulatedScale Pan { get; }

    /// <summary>The scale as the product sees it.</summary>
    public ScaleConnection Scale { get; private set; } = null!;

    /// <summary>Opens a bench. Fails the test when the driver is refused.</summary>
    /// <param name="driverId">Of a driver that was built in this repository.</param>
    /// <param name="protocol">What the simulated scale speaks: one of <see cref="SimulatedScaleOptions.Protocols"/>.</param>
    /// <param name="settings">By the driver's configuration.</param>
    /// <param name="limits">Deadlines and breaker; the product's when null.</param>
    public static async Task<ScaleBench> OpenAsync(string driverId, string protocol, DeviceSettings settings, DeviceLimits? limits = null)
    {
        var folder = Directory.CreateTempSubdirectory("monolith-bench-").FullName;
        PackedDriver.Find(driverId).CopyTo(folder);
        var catalog = new DriverCatalog(
            new() { Folders = [folder], ShadowFolder = Path.Combine(folder, ".shadow"), AllowUnsigned = true, Limits = limits ?? new() },
                TimeProvider.System);
        var entry = Assert.Single(await catalog.ScanAsync(default));
        Assert.True(entry.Status == DriverStatus.Loaded, $"{entry.ReasonCode}: {entry.Reason}");
        var bench = new ScaleBench(folder, catalog, await SimulatedScale.StartAsync(new() { Protocol = protocol }));
        var opened = await catalog.OpenScaleAsync(driverId, new("scale 1", new TcpAddress(bench.Pan.Host, bench.Pan.Port), settings),
            default);
        Assert.Null(opened.Error);
        bench.Scale = opened.Value!;
        return bench;
    }

    /// <summary>Weighs, and demands an answer.</summary>
    public async Task<WeightReading> WeighAsync()
    {
        var weighed = await Scale.WeighAsync(default);
        Assert.True(weighed.Error is null, $"{weighed.Error}");
        return weighed.Value!;
    }

    /// <summary>Lets everything go.</summary>
    public async ValueTask DisposeAsync()
    {
        await Scale.DisposeAsync();
        await Pan.DisposeAsync();
        await Catalog.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
