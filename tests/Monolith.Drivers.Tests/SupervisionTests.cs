using System.Diagnostics;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;
using Monolith.Drivers.Simulators;

namespace Monolith.Drivers.Tests;

public sealed class SupervisionTests
{
    private static readonly PrintOptions Job = new(Guid.CreateVersion7());
    private static readonly PrintDocument Hello = PrintDocument.Build().Text("hello").Done();

    /// <summary>A call's deadline is opening and printing together; a busy machine needs most of it to load a driver's code for the first time.</summary>
    private static readonly DeviceLimits Short = new()
    {
        Open = TimeSpan.FromMilliseconds(1_300),
        Print = TimeSpan.FromMilliseconds(200),
        Status = TimeSpan.FromMilliseconds(200),
        StuckCallsToFaultDriver = 3,
    };

    [Fact]
    public async Task A_driver_that_throws_becomes_a_result_and_after_three_times_its_device_rests()
    {
        var limits = new DeviceLimits { CoolDown = TimeSpan.FromSeconds(2) };
        await using var shop = await Shop.WithAsync("ThrowingDriver", limits);
        for (var i = 0; i < 3; i++)
        {
            var result = await shop.Printer.PrintAsync(Hello, Job, default);
            Assert.Equal((PrintOutcome.Unknown, DeviceErrorCode.Faulted), (result.Outcome, result.Error!.Code));
        }
        Assert.Equal(ConnectionState.Faulted, shop.Printer.Health.State);
        var resting = await shop.Printer.PrintAsync(Hello, Job, default);
        Assert.Equal((PrintOutcome.Failed, DeviceErrorCode.Faulted), (resting.Outcome, resting.Error!.Code));
        Assert.Contains("rests", resting.Error.Detail, StringComparison.Ordinal);

        await Task.Delay(limits.CoolDown + TimeSpan.FromMilliseconds(100));
        Assert.Contains("threw", (await shop.Printer.PrintAsync(Hello, Job, default)).Error!.Detail, StringComparison.Ordinal); // tried again
    }

    [Fact]
    public async Task A_driver_that_hangs_gives_its_caller_back_by_the_deadline()
    {
        await using var shop = await Shop.WithAsync("HangingDriver");
        var watch = Stopwatch.StartNew();
        var result = await shop.Printer.PrintAsync(Hello, Job, default);
        Assert.Equal((PrintOutcome.Unknown, DeviceErrorCode.Timeout), (result.Outcome, result.Error!.Code));
        Assert.InRange(watch.ElapsedMilliseconds, 1_450, 10_000); // 1.5 s deadline, 250 ms grace, a slow machine
    }

    [Fact]
    public async Task A_driver_with_too_many_calls_that_never_came_back_is_faulted_for_all_its_devices()
    {
        await using var shop = await Shop.WithAsync("HangingDriver");
        for (var i = 0; i < 3; i++) await shop.Printer.PrintAsync(Hello, Job, default);
        var entry = Assert.Single(shop.Shelf.Catalog!.Drivers);
        Assert.Equal((DriverStatus.Faulted, "drivers.stuck"), (entry.Status, entry.ReasonCode));

        var watch = Stopwatch.StartNew();
        var other = await shop.Shelf.Catalog.OpenPrinterAsync("planted", new("till 2", new TcpAddress(shop.Paper.Host, shop.Paper.Port), DeviceSettings.Empty), default);
        Assert.Equal(DeviceErrorCode.Faulted, other.Error?.Code);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 350);
    }

    [Fact]
    public async Task Closing_the_channel_frees_a_call_that_ignores_its_cancellation()
    {
        await using var shop = await Shop.WithAsync("ListeningDriver");
        for (var i = 0; i < 2; i++)
        {
            var result = await shop.Printer.PrintAsync(Hello, Job, default);
            Assert.Equal((PrintOutcome.Unknown, DeviceErrorCode.Timeout), (result.Outcome, result.Error!.Code));
        }
        await Task.Delay(200);
        Assert.Equal(DriverStatus.Loaded, Assert.Single(shop.Shelf.Catalog!.Drivers).Status);
        var report = await shop.Shelf.Catalog.UnloadAsync("planted", default);
        Assert.True(report!.Unloaded, report.Detail);
    }

    [Fact]
    public async Task One_call_at_a_time_reaches_a_device()
    {
        await using var shop = await Shop.WithAsync("CountingDriver", new());
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => shop.Printer.PrintAsync(Hello, Job, default)));
        Assert.All(results, r => Assert.Equal(PrintOutcome.Printed, r.Outcome));
    }

    [Fact]
    public async Task Who_waits_too_long_for_a_busy_device_is_told_so_and_nothing_was_printed()
    {
        await using var shop = await Shop.WithAsync("CountingDriver", Short with { Open = TimeSpan.FromMilliseconds(30), Print = TimeSpan.FromMilliseconds(60) });
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => shop.Printer.PrintAsync(Hello, Job, default)));
        Assert.Contains(results, r => r is { Outcome: PrintOutcome.Failed, Error.Code: DeviceErrorCode.Busy });
    }

    [Fact]
    public async Task A_caller_that_gives_up_before_its_turn_has_printed_nothing()
    {
        await using var shop = await Shop.WithAsync("GoodDriver");
        var result = await shop.Printer.PrintAsync(Hello, Job, new CancellationToken(canceled: true));
        Assert.Equal((PrintOutcome.Failed, DeviceErrorCode.Cancelled), (result.Outcome, result.Error!.Code));
    }

    [Fact]
    public async Task A_document_outside_its_limits_never_reaches_a_driver()
    {
        await using var shop = await Shop.WithAsync("ThrowingDriver");
        var result = await shop.Printer.PrintAsync(PrintDocument.Build().Text("fine").Feed(9_999).Done(), Job, default);
        Assert.Equal(PrintOutcome.Failed, result.Outcome);
        Assert.StartsWith("Element 2:", result.Error!.Detail, StringComparison.Ordinal);
        Assert.Equal(DeviceErrorCode.OutOfRange, result.Error.Code);
    }

    [Fact]
    public async Task A_channel_takes_up_to_its_limits_and_refuses_what_is_beyond_them()
    {
        await using var shop = await Shop.WithAsync("GreedyDriver", new());
        var result = await shop.Printer.PrintAsync(Hello, Job, default);
        Assert.Equal("taken OutOfRange OutOfRange OutOfRange OutOfRange OutOfRange taken", result.Error!.Detail);
    }

    private sealed record Shop(PluginShelf Shelf, SimulatedReceiptPrinter Paper, PrinterConnection Printer) : IAsyncDisposable
    {
        public static async Task<Shop> WithAsync(string driver, DeviceLimits? limits = null)
        {
            var shelf = new PluginShelf();
            var paper = await SimulatedReceiptPrinter.StartAsync();
            shelf.Plant("planted", driver);
            await shelf.ScanAsync(limits: limits ?? Short);
            return new(shelf, paper, await LifecycleTests.OpenAsync(shelf, "planted", paper));
        }

        public async ValueTask DisposeAsync()
        {
            await Printer.DisposeAsync();
            await Paper.DisposeAsync();
            await Shelf.DisposeAsync();
        }
    }
}
