using System.Runtime.CompilerServices;
using Monolith.Drivers.Hosting;

namespace Monolith.Drivers.Testing;

/// <content>Coming and going.</content>
public abstract partial class ReceiptPrinterConformance
{
    [Fact]
    public async Task A_page_can_show_what_was_packed()
    {
        await using var bench = await OpenAsync();
        var entry = Assert.Single(bench.Catalog.Drivers);
        Assert.Equal((driverId, DriverStatus.Loaded), (entry.Id, entry.Status));
        Assert.All(["en", "zh"], language => Assert.False(string.IsNullOrWhiteSpace(entry.Manifest!.Names[language])));
        Assert.All(entry.Manifest!.Settings, s => Assert.NotEmpty(s.Titles));
    }

    [Fact]
    public async Task A_driver_that_was_used_leaves_memory()
    {
        await using var bench = await OpenAsync();
        await UseAsync(bench);
        var report = await bench.Catalog.UnloadAsync(driverId, default);
        Assert.True(report!.Unloaded, report.Detail);
    }

    // Apart, so that no local of the test keeps the driver in memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task UseAsync(PrinterBench bench)
    {
        await bench.PrintAsync(Three);
        await bench.Printer.GetStatusAsync(default);
    }
}
