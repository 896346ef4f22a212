using Monolith.Host.Composition;

namespace Monolith.Host.Tests;

/// <summary>Which drivers run without anybody allowing it: those that were built with the program, and no others.</summary>
public sealed class DriverTrustTests
{
    [Fact]
    public async Task The_programs_own_driver_runs_and_a_copy_that_says_it_is_newer_is_refused()
    {
        await using var shop = await RunningShop.Start();
        var own = Driver(await shop.Everything.Get("/api/devices/drivers"), "1.0.0");
        Assert.Equal(("loaded", false), (own["status"]!.ToString(), (bool)own["unsigned"]!));

        var copy = Directory.CreateDirectory(Path.Combine(shop.Services.GetRequiredService<ShopOptions>().DataFolder, "plugins", "escpos", "9.0.0")).FullName;
        foreach (var file in Directory.GetFiles(own["folder"]!.ToString())) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        var manifest = Path.Combine(copy, "driver.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace("\"version\": \"1.0.0\"", "\"version\": \"9.0.0\"", StringComparison.Ordinal));

        var scanned = await shop.Everything.Post("/api/devices/drivers/scan");
        Assert.Equal(("refused", "drivers.unsigned"), (Driver(scanned, "9.0.0")["status"]!.ToString(), Driver(scanned, "9.0.0")["reasonCode"]!.ToString()));
        Assert.Equal("loaded", Driver(scanned, "1.0.0")["status"]!.ToString());
    }

    [Fact]
    public async Task An_administrator_who_allows_unsigned_drivers_sees_them_marked()
    {
        await using var shop = await RunningShop.Start(more: services => services.AddSingleton(
            sp => new Monolith.Devices.Contracts.DevicesOptions(sp.GetRequiredService<ShopOptions>().DataFolder, AllowUnsigned: true)));
        var own = Driver(await shop.Everything.Get("/api/devices/drivers"), "1.0.0"); // this Host knows of none that it shipped
        Assert.Equal(("loaded", true), (own["status"]!.ToString(), (bool)own["unsigned"]!));
    }

    private static JsonNode Driver(Answer drivers, string version) =>
        drivers.Items.Single(d => d!["id"]!.ToString() == "escpos" && d["version"]!.ToString() == version)!;
}
