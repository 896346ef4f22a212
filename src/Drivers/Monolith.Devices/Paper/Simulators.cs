using System.Collections.Concurrent;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Simulators;

namespace Monolith.Devices.Paper;

/// <summary>The simulated devices of this process, one for each device that is connected to one. Started when first needed; what is on
/// their paper and what lies on them lives as long as the process.</summary>
internal sealed class Simulators(TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The one driver whose language the simulated printer understands.</summary>
    public const string Driver = "escpos";

    /// <summary>The one driver that the simulated scale talks with, in whatever language the device is set to.</summary>
    private const string ScaleDriver = "scales";

    private readonly ConcurrentDictionary<Guid, Lazy<Task<SimulatedReceiptPrinter>>> _printers = new();
    private readonly ConcurrentDictionary<(Guid Device, string Protocol), Lazy<Task<SimulatedScale>>> _scales = new();

    /// <summary>Some paper changed, on some thread; keep the handler short.</summary>
    public event Action? Changed;

    /// <summary>The driver that understands what is simulated for a kind of device; null where nothing is.</summary>
    public static string? DriverFor(DeviceKind kind) => kind switch
    {
        DeviceKind.ReceiptPrinter => Driver,
        DeviceKind.Scale => ScaleDriver,
        _ => null,
    };

    public Task<SimulatedScale> Scale(DeviceRow device)
    {
        var protocol = device.ReadSettings().GetValueOrDefault("protocol") ?? SimulatedScaleOptions.Protocols[0];
        return _scales.GetOrAdd((device.Id, protocol), key => new(() =>
            SimulatedScale.StartAsync(new() { Protocol = key.Protocol, Clock = clock }))).Value;
    }

    public Task<SimulatedReceiptPrinter> Printer(DeviceRow device)
    {
        // Read before anything is kept: settings that can't be read must not stay behind as a printer that never started.
        var profile = device.ReadSettings().GetValueOrDefault("profile");
        return _printers.GetOrAdd(device.Id, _ => new(() => Start(profile))).Value;
    }

    /// <summary>Where the simulated device listens; started when first asked for.</summary>
    public async Task<ChannelAddress> AddressOf(DeviceRow device)
    {
        if (device.Kind == DeviceKind.Scale)
        {
            var scale = await Scale(device);
            return new TcpAddress(scale.Host, scale.Port);
        }

        var printer = await Printer(device);
        return new TcpAddress(printer.Host, printer.Port);
    }

    /// <summary>The paper of a device, oldest receipt first; empty where it has not printed since the start.</summary>
    public async Task<IReadOnlyList<SimulatedReceipt>> PaperOf(Guid deviceId) =>
        _printers.TryGetValue(deviceId, out var printer) ? (await printer.Value).Receipts : [];

    public async ValueTask DisposeAsync()
    {
        foreach (var printer in _printers.Values) await (await printer.Value).DisposeAsync();
        foreach (var scale in _scales.Values) await (await scale.Value).DisposeAsync();
    }

    private async Task<SimulatedReceiptPrinter> Start(string? profile)
    {
        var printer = await SimulatedReceiptPrinter.StartAsync(Like(profile) with { Clock = clock });
        printer.Changed += () => Changed?.Invoke();
        return printer;
    }

    // As wide, and with the glyphs, as the printer that the driver was told about.
    private static SimulatedPrinterOptions Like(string? profile) => profile switch
    {
        "generic-58" => new() { Columns = 32 },
        "cn-58-gbk" => new() { Columns = 32, EastAsianCodePage = 936 },
        "generic-80-42" => new() { Columns = 42 },
        "epson-tm-t88v" => new() { Columns = 42, EastAsianCodePage = 0, StartsInChinese = false },
        _ => new(),
    };
}
