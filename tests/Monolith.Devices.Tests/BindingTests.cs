using Monolith.Devices.Bindings;
using Monolith.Devices.Bindings.BindRegister;
using Monolith.Devices.Bindings.ListBindings;
using Monolith.Devices.Devices.SaveDevice;
using Monolith.SharedKernel.Lists;

namespace Monolith.Devices.Tests;

/// <summary>Which device serves which register, as what; and that a device is what it was asked to be.</summary>
public sealed class BindingTests
{
    public static TheoryData<EngineKind> Engines => DeviceShop.Engines;

    [SkippableTheory, MemberData(nameof(Engines))]
    public async Task One_printer_serves_two_registers_and_letting_one_go_leaves_the_other(EngineKind engine)
    {
        await using var shop = await DeviceShop.Open(engine, printing: false);
        var device = await shop.Device(9);
        await shop.Ok(new BindRegister(shop.Tills.Second, DeviceRole.ReceiptPrinter, [device]));
        Assert.Equal(["K1 Printer 9", "K2 Printer 9"], await Bound(shop));

        await shop.Ok(new BindRegister(shop.Tills.First, DeviceRole.ReceiptPrinter, []));
        Assert.Equal(["K1", "K2 Printer 9"], await Bound(shop));
        await shop.Sell();
        await shop.Sell(shop.Tills.Second);
        Assert.Equal(shop.Tills.Second, Assert.Single(await shop.Jobs()).RegisterId);
    }

    [SkippableTheory, MemberData(nameof(Engines))]
    public async Task Another_printer_takes_over_without_a_ticket_falling_between_the_two(EngineKind engine)
    {
        await using var shop = await DeviceShop.Open(engine, printing: false);
        await shop.Device(9);
        var second = await shop.Device(10);
        var ticket = await shop.Sell(ago: TimeSpan.Zero);
        Assert.Equal((ticket.TicketId, second), (Assert.Single(await shop.Jobs()).TicketId!.Value, (await shop.Jobs())[0].DeviceId));
        Assert.Equal(["K1 Printer 10", "K2"], await Bound(shop));
    }

    [Fact]
    public async Task A_register_prints_originals_on_one_printer_alone()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        Guid[] two = [await shop.Device(9), await shop.Device(10)];
        var error = (await shop.Send(new BindRegister(shop.Tills.First, DeviceRole.ReceiptPrinter, two))).Error;
        Assert.Equal(("devices.too-many", "deviceIds"), (error!.Code, error.Field));
        Assert.Equal("input.malformed", (await shop.Send(new BindRegister(shop.Tills.First, DeviceRole.ReceiptPrinter, [two[0], two[0]])))
            .Error!.Code);
        Assert.Equal("devices.wrong-kind", (await shop.Send(new BindRegister(shop.Tills.First, DeviceRole.Scale, [two[0]]))).Error!.Code);
        Assert.Equal(["K1 Printer 10", "K2"], await Bound(shop));
    }

    [Fact]
    public async Task A_device_is_of_the_kind_it_was_asked_to_be_or_there_is_none()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        var id = Guid.CreateVersion7();
        var wanted = new SaveDevice(id, "Left", "escpos", "tcp", new Dictionary<string,
            string> { ["host"] = "10.0.0.5", ["port"] = "9100" });
        Assert.Equal("devices.wrong-driver", (await shop.Send(wanted with { Kind = DeviceKind.Scale })).Error!.Code);
        Assert.Equal(0, await shop.Ask<DevicesDbContext, int>(db => db.Devices.CountAsync()));

        // Its driver drives one kind alone, so it needn't be said; and what it is, it stays.
        Assert.Equal(DeviceKind.ReceiptPrinter, (await shop.Ok(wanted)).Kind);
        var changed = await shop.Send(wanted with { Kind = DeviceKind.Scale });
        Assert.Equal(("devices.kind-fixed", "kind"), (changed.Error!.Code, changed.Error.Field));
        Assert.Equal(1, (await shop.Ok(wanted)).Version);
    }

    [Fact]
    public async Task The_simulated_printer_is_given_to_no_other_driver()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        shop.Plant("elsewhere", "GoodDriver");
        var wanted = new SaveDevice(Guid.CreateVersion7(), "Left", "elsewhere", "simulator", Kind: DeviceKind.ReceiptPrinter);
        Assert.Equal("devices.simulator-needs-driver", (await shop.Send(wanted)).Error!.Code);
    }

    private static async Task<string[]> Bound(DeviceShop shop) => [.. (await shop.Ok(new ListBindings(ListQuery.Most))).Items
        .Select(b => string.Join(' ', [b.RegisterCode, .. b.Devices.Select(d => d.Name)]))];
}
