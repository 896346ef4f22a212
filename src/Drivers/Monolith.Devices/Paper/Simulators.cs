using System.Collections.Concurrent;
using Monolith.Drivers.Simulators;

namespace Monolith.Devices.Paper;

/// <summary>The simulated printers of this process, one for each device that is connected to one. Started when first needed;
/// their paper lives as long as the process.</summary>
internal sealed class Simulators(TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The one driver whose language the simulated printer understands.</summary>
    public const string Driver = "escpos";

    private readonly ConcurrentDictionary<Guid, Lazy<Task<SimulatedReceiptPrinter>>> _printers = new();

    /// <summary>Some paper changed, on some thread; keep the handler short.</summary>
    public event Action? Changed;

    public Task<SimulatedReceiptPrinter> For(Guid deviceId, string? profile) =>
        _printers.GetOrAdd(deviceId, _ => new(() => Start(profile))).Value;

    /// <summary>The paper of a device, oldest receipt first; empty where it has not printed since the start.</summary>
    public async Task<IReadOnlyList<SimulatedReceipt>> PaperOf(Guid deviceId) =>
        _printers.TryGetValue(deviceId, out var printer) ? (await printer.Value).Receipts : [];

    public async ValueTask DisposeAsync()
    {
        foreach (var printer in _printers.Values) await (await printer.Value).DisposeAsync();
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
