using Monolith.Devices.Devices.ListDevices;
using Monolith.Devices.Doctor;
using Monolith.Devices.Drivers.ListDrivers;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Lists;

namespace Monolith.Devices.Tests;

/// <summary>What happens in the driver folders, and what a driver that hangs looks like.</summary>
public sealed class FolderTests
{
    [Fact]
    public async Task A_driver_that_is_put_there_runs_and_one_that_is_taken_away_is_gone_without_anybody_asking()
    {
        await using var shop = await DeviceShop.Open();
        shop.Plant("dropped", "GoodDriver");
        await Until(shop, d => d is { Id: "dropped", Status: "loaded" }, there: true);

        // A device that was used holds its driver: that must not keep it.
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        await shop.Device(printer.Port, "dropped");
        await shop.Until(await shop.Sell(), PrintJobState.Printed);
        Directory.Delete(Path.Combine(shop.Services.GetRequiredService<DevicesOptions>().DataFolder!, "plugins", "dropped"),
            recursive: true);
        await Until(shop, d => d.Id == "dropped", there: false);
        var waiting = await shop.Sell();
        await shop.Until(PrintJob.OriginalOf(waiting.TicketId), j => j.LastError == "not-found");
    }

    [Fact]
    public async Task A_driver_that_hangs_is_seen_hanging_and_health_is_not_green()
    {
        await using var shop = await DeviceShop.Open();
        Assert.Equal(HealthState.Good, (await Look(shop)).State);
        shop.Plant("hanging", "HangingDriver");
        await Until(shop, d => d is { Id: "hanging", Status: "loaded" }, there: true);
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        await shop.Device(printer.Port, "hanging");
        await shop.Sell();

        await Eventually(async () => (await shop.Ok(new ListDevices(ListQuery.Most))).Items[0].State is "hanging" or "faulted");
        var health = await Look(shop);
        Assert.Equal((HealthState.Degraded, "/devices"), (health.State, health.Href));
    }

    private static Task<Health> Look(DeviceShop shop) => shop.Ask<IServiceProvider, Health>(services =>
        ActivatorUtilities.CreateInstance<DevicesProbe>(services).Look(default));

    private static Task Until(DeviceShop shop, Func<DriverListRow, bool> such, bool there) =>
        Eventually(async () => (await shop.Ok(new ListDrivers(ListQuery.Most))).Items.Any(such) == there);

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds()) await Task.Delay(50, limit.Token);
    }
}
