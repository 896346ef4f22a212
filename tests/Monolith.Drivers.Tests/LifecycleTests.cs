using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;
using Monolith.Drivers.Simulators;

namespace Monolith.Drivers.Tests;

public sealed class LifecycleTests
{
    private static readonly PrintOptions Job = new(Guid.CreateVersion7());
    private static readonly PrintDocument Hello = PrintDocument.Build().Text("hello").Done();

    [Fact]
    public async Task The_highest_valid_version_wins_and_a_refused_higher_one_is_still_shown()
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("good", "GoodDriver", "1.2.0");
        shelf.Plant("good", "GoodDriver", "1.10.0");
        shelf.Plant("good", "StillbornDriver", "2.0.0");
        var entries = await shelf.ScanAsync();
        Assert.Equal([("2.0.0", DriverStatus.Refused), ("1.10.0", DriverStatus.Loaded), ("1.2.0", DriverStatus.Superseded)], entries.Select(e => (e.Version, e.Status)));
    }

    [Fact]
    public async Task A_scan_without_changes_keeps_the_running_driver_and_its_open_devices()
    {
        await using var shelf = new PluginShelf();
        await using var paper = await SimulatedReceiptPrinter.StartAsync();
        shelf.Plant("good", "GoodDriver");
        await shelf.ScanAsync();
        await using var printer = await OpenAsync(shelf, "good", paper);
        var entry = Assert.Single(await shelf.ScanAsync());
        Assert.Equal((DriverStatus.Loaded, 1), (entry.Status, entry.OpenDevices));
    }

    [Fact]
    public async Task A_new_version_takes_over_and_the_old_one_drains()
    {
        await using var shelf = new PluginShelf();
        await using var paper = await SimulatedReceiptPrinter.StartAsync();
        shelf.Plant("good", "GoodDriver", "1.0.0");
        await shelf.ScanAsync();
        var old = await OpenAsync(shelf, "good", paper);

        shelf.Plant("good", "GoodDriver", "1.1.0");
        var during = await shelf.ScanAsync();
        Assert.Contains(during, e => e is { Version: "1.1.0", Status: DriverStatus.Loaded });
        Assert.Contains(during, e => e is { Version: "1.0.0", Status: DriverStatus.Draining });
        Assert.Equal(PrintOutcome.Printed, (await old.PrintAsync(Hello, Job, default)).Outcome);

        await old.DisposeAsync();
        Assert.DoesNotContain(await shelf.ScanAsync(), e => e.Status == DriverStatus.Draining);
    }

    [Fact]
    public async Task A_removed_folder_takes_its_driver_away()
    {
        await using var shelf = new PluginShelf();
        var folder = shelf.Plant("gone", "GoodDriver");
        Assert.Equal(DriverStatus.Loaded, Assert.Single(await shelf.ScanAsync()).Status);
        Directory.Delete(folder, recursive: true);
        Assert.Empty(await shelf.ScanAsync());
    }

    [Fact]
    public async Task An_unloaded_driver_leaves_memory_and_the_next_scan_brings_it_back()
    {
        await using var shelf = new PluginShelf();
        await using var paper = await SimulatedReceiptPrinter.StartAsync();
        shelf.PlaceEscPos();
        await shelf.ScanAsync();
        await UseAsync(shelf, "escpos", paper);

        var report = await shelf.Catalog!.UnloadAsync("escpos", default);
        Assert.True(report!.Unloaded, report.Detail);
        Assert.Equal(DriverStatus.Unloaded, Assert.Single(shelf.Catalog.Drivers).Status);
        Assert.Equal(DriverStatus.Loaded, Assert.Single(await shelf.ScanAsync()).Status);
    }

    [Fact]
    public async Task Nothing_of_an_unloaded_driver_can_be_found_in_the_process_any_more()
    {
        await using var shelf = new PluginShelf();
        await using var paper = await SimulatedReceiptPrinter.StartAsync();
        shelf.PlaceEscPos();
        await shelf.ScanAsync();
        await UseAsync(shelf, "escpos", paper);
        var watch = ContextOf(shelf);
        Assert.True(watch.IsAlive);

        await shelf.Catalog!.UnloadAsync("escpos", default);
        for (var round = 0; round < 10 && watch.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(watch.IsAlive);
    }

    [Fact]
    public async Task A_driver_that_threw_can_still_be_unloaded()
    {
        await using var shelf = new PluginShelf();
        await using var paper = await SimulatedReceiptPrinter.StartAsync();
        shelf.Plant("throwing", "ThrowingDriver");
        await shelf.ScanAsync();
        await UseAsync(shelf, "throwing", paper);
        var report = await shelf.Catalog!.UnloadAsync("throwing", default);
        Assert.True(report!.Unloaded, report.Detail);
    }

    [Fact]
    public async Task A_driver_that_leaves_a_thread_behind_is_reported_as_still_in_memory()
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("leaking", "LeakingDriver");
        await shelf.ScanAsync();
        var report = await shelf.Catalog!.UnloadAsync("leaking", default);
        Assert.False(report!.Unloaded);
        Assert.Contains("next start", report.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unloading_closes_open_devices_and_they_say_so_afterwards()
    {
        await using var shelf = new PluginShelf();
        await using var paper = await SimulatedReceiptPrinter.StartAsync();
        shelf.Plant("good", "GoodDriver");
        await shelf.ScanAsync();
        var printer = await OpenAsync(shelf, "good", paper);
        await printer.PrintAsync(Hello, Job, default);

        var report = await shelf.Catalog!.UnloadAsync("good", default);
        Assert.Equal((true, 1), (report!.Unloaded, report.ClosedDevices));
        Assert.Equal(ConnectionState.Disposed, printer.Health.State);
        var late = await printer.PrintAsync(Hello, Job, default);
        Assert.Equal((PrintOutcome.Failed, DeviceErrorCode.NotFound), (late.Outcome, late.Error!.Code));
    }

    [Theory]
    [InlineData("escpos", "profile", "no-such-profile", DeviceErrorCode.ConfigInvalid)]
    [InlineData("escpos", "columns", "99", DeviceErrorCode.ConfigInvalid)]
    [InlineData("escpos", "columns", "3", DeviceErrorCode.ConfigInvalid)]
    [InlineData("escpos", "colour", "red", DeviceErrorCode.ConfigInvalid)]
    [InlineData("nobody", "profile", "generic-80", DeviceErrorCode.NotFound)]
    public async Task A_binding_that_cannot_work_is_refused_before_anything_is_connected(string driver, string setting, string value, DeviceErrorCode code)
    {
        await using var shelf = new PluginShelf();
        shelf.PlaceEscPos();
        await shelf.ScanAsync();
        var opened = await shelf.Catalog!.OpenPrinterAsync(driver, new("till 1", new TcpAddress("127.0.0.1", 9), new([new(setting, value)])), default);
        Assert.Equal(code, opened.Error?.Code);
    }

    [Theory]
    [InlineData("", 9100)]
    [InlineData("not a host", 9100)]
    [InlineData("127.0.0.1", 0)]
    [InlineData("127.0.0.1", 70_000)]
    public async Task An_address_that_is_none_is_refused(string host, int port)
    {
        await using var shelf = new PluginShelf();
        shelf.PlaceEscPos();
        await shelf.ScanAsync();
        var opened = await shelf.Catalog!.OpenPrinterAsync("escpos", new("till 1", new TcpAddress(host, port), DeviceSettings.Empty), default);
        Assert.Equal(DeviceErrorCode.ConfigInvalid, opened.Error?.Code);
    }

    [Fact]
    public async Task A_name_that_leads_outside_the_allowed_networks_is_never_connected_to()
    {
        await using var shelf = new PluginShelf();
        await using var paper = await SimulatedReceiptPrinter.StartAsync();
        shelf.PlaceEscPos();
        await shelf.ScanAsync();
        async Task<PrintResult> Print(Func<IPAddress, bool> allowed)
        {
            var there = new TcpAddress("localhost", paper.Port) { Allowed = allowed };
            await using var printer = (await shelf.Catalog!.OpenPrinterAsync("escpos", new("till 1", there, DeviceSettings.Empty), default)).Value!;
            return await printer.PrintAsync(Hello, Job, default);
        }

        var refused = await Print(_ => false);
        Assert.Equal((PrintOutcome.Failed, DeviceErrorCode.ConfigInvalid), (refused.Outcome, refused.Error!.Code));
        Assert.Contains("networks", refused.Error.Detail, StringComparison.Ordinal);
        Assert.Equal(PrintOutcome.Printed, (await Print(IPAddress.IsLoopback)).Outcome);
    }

    internal static async Task<PrinterConnection> OpenAsync(PluginShelf shelf, string driver, SimulatedReceiptPrinter paper, params KeyValuePair<string, string>[] settings)
    {
        var opened = await shelf.Catalog!.OpenPrinterAsync(driver, new("till 1", new TcpAddress(paper.Host, paper.Port), new(settings)), default);
        Assert.Null(opened.Error);
        return opened.Value!;
    }

    // Apart, as below: the context that holds an assembly from this shelf's verified copies, and nothing that would keep it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ContextOf(PluginShelf shelf) => new(AssemblyLoadContext.All.Single(
        context => context.IsCollectible && context.Assemblies.Any(a => a.Location.StartsWith(shelf.Folder, StringComparison.Ordinal))));

    // Apart, so that no local of the test keeps the driver in memory.
    private static async Task UseAsync(PluginShelf shelf, string driver, SimulatedReceiptPrinter paper)
    {
        await using var printer = await OpenAsync(shelf, driver, paper);
        await printer.PrintAsync(Hello, Job, default);
        await printer.GetStatusAsync(default);
    }
}
