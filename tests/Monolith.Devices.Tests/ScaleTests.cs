using Monolith.Devices.Bindings.BindRegister;
using Monolith.Devices.Devices.CheckDevice;
using Monolith.Devices.Devices.ListDevices;
using Monolith.Devices.Devices.SaveDevice;
using Monolith.Devices.PrintJobs.PrintTestPage;
using Monolith.Devices.Weighing.CheckScale;
using Monolith.Devices.Weighing.LoadScale;
using Monolith.Devices.Weighing.ReadScale;
using Monolith.Devices.Weighing.WatchScale;
using Monolith.SharedKernel.Lists;

namespace Monolith.Devices.Tests;

/// <summary>What lies on a scale reaches the register that it serves; what must not be sold says so.</summary>
public sealed class ScaleTests
{
    public static TheoryData<EngineKind> Engines => DeviceShop.Engines;

    [SkippableTheory, MemberData(nameof(Engines))]
    public async Task A_register_reads_its_own_scale(EngineKind engine)
    {
        await using var shop = await DeviceShop.Open(engine, printing: false);
        var scale = await Scale(shop);
        await shop.Ok(new LoadScale(scale, Quantity.Of(1.25m)));

        var reading = await shop.Ok(new ReadScale(shop.Tills.First));
        Assert.Equal((scale, "1.250", "kg", true, true), (reading.DeviceId, reading.Weight, reading.Unit, reading.Stable,
            reading.Sellable));
        Assert.Equal("0230312E3235300D", reading.Raw);
        Assert.Empty(reading.Flags);
        Assert.Equal("devices.no-scale", (await shop.Send(new ReadScale(shop.Tills.Second))).Error!.Code);
        Assert.Equal("devices.unknown-register", (await shop.Send(new ReadScale(Guid.CreateVersion7()))).Error!.Code);
    }

    [Fact]
    public async Task What_moves_is_too_heavy_or_below_zero_has_no_weight_to_sell_by()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        var scale = await Scale(shop);
        foreach (var (weight, moving, flag) in new[] { (1.25m, true, "motion"), (99.9m, false, "over"), (-0.05m, false, "under") })
        {
            await shop.Ok(new LoadScale(scale, Quantity.Of(weight), moving));
            await Task.Delay(200); // longer than an answer is given twice
            var reading = await shop.Ok(new CheckScale(scale));
            Assert.Null(reading.Weight);
            Assert.False(reading.Sellable);
            Assert.Contains(flag, reading.Flags);
        }

        await shop.Ok(new LoadScale(scale, Quantity.Zero));
        await Task.Delay(200);
        var empty = await shop.Ok(new CheckScale(scale));
        Assert.Equal(("0.000", false), (empty.Weight, empty.Sellable));
    }

    [Fact]
    public async Task Who_watches_a_scale_sees_each_change()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        var scale = await Scale(shop);
        await shop.Ok(new LoadScale(scale, Quantity.Of(0.5m)));
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var weights = new List<string?>();
        await foreach (var said in shop.Services.GetRequiredService<ScaleStream>().Of(shop.Tills.First, enough.Token))
        {
            Assert.Equal("weight", said.EventType);
            weights.Add(said.Data.Weight);
            if (weights.Count == 3) break;
            await shop.Ok(new LoadScale(scale, Quantity.Of(weights.Count), weights.Count == 2));
        }

        Assert.Equal(["0.500", "1.000", null], weights);
    }

    [Fact]
    public async Task A_scale_that_is_off_is_no_empty_scale()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        await using var off = await SimulatedScale.StartAsync();
        var port = off.Port;
        await off.DisposeAsync();
        await Scale(shop, "tcp", new() { ["host"] = "127.0.0.1", ["port"] = $"{port}" });
        var error = (await shop.Send(new ReadScale(shop.Tills.First))).Error!;
        Assert.Equal("devices.no-answer", error.Code);
        var row = Assert.Single((await shop.Ok(new ListDevices(ListQuery.Most))).Items);
        Assert.Equal("offline", row.LastError);
    }

    [Fact]
    public async Task A_scale_prints_nothing_and_a_printer_weighs_nothing()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        var (scale, printer) = (await Scale(shop), await shop.Device(9));
        Assert.Equal("devices.not-of-kind", (await shop.Send(new PrintTestPage(scale))).Error!.Code);
        Assert.Equal("devices.not-of-kind", (await shop.Send(new CheckDevice(scale))).Error!.Code);
        Assert.Equal("devices.not-of-kind", (await shop.Send(new CheckScale(printer))).Error!.Code);
        Assert.Equal("devices.not-simulated", (await shop.Send(new LoadScale(printer, Quantity.Zero))).Error!.Code);
        Assert.Equal("devices.unknown-device", (await shop.Send(new CheckScale(Guid.CreateVersion7()))).Error!.Code);
        Assert.Equal("input.out-of-range", (await shop.Send(new LoadScale(scale, Quantity.Of(100m)))).Error!.Code);
        Assert.Equal("input.out-of-range", (await shop.Send(new LoadScale(scale, Quantity.Of(0.0001m)))).Error!.Code);
        Assert.Equal("input.required", (await shop.Send(new LoadScale(scale, null))).Error!.Code);
        var protocol = await shop.Send(new SaveDevice(Guid.CreateVersion7(), "Other", "scales", "simulator"));
        Assert.Equal(("devices.settings-invalid", "settings"), (protocol.Error!.Code, protocol.Error.Field));
    }

    private static async Task<Guid> Scale(DeviceShop shop, string channel = "simulator", Dictionary<string, string>? address = null)
    {
        var saved = await shop.Ok(new SaveDevice(
            Guid.CreateVersion7(), "Scale", "scales", channel, address, Settings: new Dictionary<string,
                string> { ["protocol"] = "mettler-8217" }));
        Assert.Equal(DeviceKind.Scale, saved.Kind);
        await shop.Ok(new BindRegister(shop.Tills.First, DeviceRole.Scale, [saved.DeviceId]));
        return saved.DeviceId;
    }
}
