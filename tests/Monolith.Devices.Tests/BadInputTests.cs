using Monolith.Devices.Bindings.BindRegister;
using Monolith.Devices.Devices.CheckDevice;
using Monolith.Devices.Devices.SaveDevice;
using Monolith.Devices.Drivers.ListDrivers;
using Monolith.Devices.PrintJobs.CancelJob;
using Monolith.Devices.PrintJobs.PrintTestPage;
using Monolith.Devices.PrintJobs.RetryJob;

namespace Monolith.Devices.Tests;

public sealed class BadInputTests
{
    private static readonly SaveDevice Good = new(
        Guid.CreateVersion7(), "Bar", "escpos", "tcp", At("10.0.0.5", "9100"), Settings: new Dictionary<string,
            string> { ["profile"] = "generic-80" });

    [Fact]
    public async Task Each_bad_device_is_refused_with_its_code_and_leaves_nothing()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        (SaveDevice Request, string Code, string? Field)[] cases =
        [
            (Good with { Name = " " }, "input.required", "name"),
            (Good with { Name = new string('x', 101) }, "input.too-long", "name"),
            (Good with { DriverId = "../evil" }, "input.malformed", "driverId"),
            (Good with { DriverId = "no-such-driver" }, "devices.unknown-driver", "driverId"),
            (Good with { Channel = "" }, "input.required", "channel"),
            (Good with { Channel = "carrier-pigeon" }, "input.malformed", "channel"),
            (Good with { Address = null }, "input.required", "address.host"),
            (Good with { Address = At("10.0.0.5", " ") }, "input.required", "address.port"),
            (Good with { Address = At("not a host", "9100") }, "input.malformed", "address.host"),
            (Good with { Address = At("8.8.8.8", "9100") }, "devices.address-not-allowed", "address.host"),
            (Good with { Address = At("::ffff:8.8.8.8", "9100") }, "devices.address-not-allowed", "address.host"),
            (Good with { Address = At("10.0.0.5", "0") }, "input.out-of-range", "address.port"),
            (Good with { Address = At("10.0.0.5", "65536") }, "input.out-of-range", "address.port"),
            (Good with { Address = At("10.0.0.5", "9.1e3") }, "input.out-of-range", "address.port"),
            (Good with { Address = new Dictionary<string, string>(At("10.0.0.5", "9100")) { ["user"] = "root" } },
                "devices.address-invalid", "address"),
            (Good with { Address = new Dictionary<string, string> { ["host"] = new('x', 401) } }, "input.malformed", "address"),
            (Good with { Address = Enumerable.Range(0, 51).ToDictionary(i => $"s{i}", _ => "x") }, "input.too-long", "address"),
            (Good with { Channel = "simulator" }, "devices.address-invalid", "address"),
            (Good with { Kind = DeviceKind.Scale }, "devices.wrong-driver", "driverId"),
            (Good with { Kind = (DeviceKind)99 }, "input.malformed", "kind"),
            (Good with { Settings = new Dictionary<string, string> { ["profile"] = "no-such-profile" } }, "devices.settings-invalid",
                "settings"),
            (Good with { Settings = new Dictionary<string, string> { ["columns"] = "999" } }, "devices.settings-invalid", "settings"),
            (Good with { Settings = new Dictionary<string, string> { ["nonsense"] = "1" } }, "devices.settings-invalid", "settings"),
            (Good with { Settings = Enumerable.Range(0, 51).ToDictionary(i => $"s{i}", _ => "x") }, "input.too-long", "settings"),
            (Good with { Channel = "simulator", Address = null, DriverId = "other" }, "devices.unknown-driver", "driverId"),
            (Good with { Channel = "simulator", Address = null, DriverId = "other", Kind = DeviceKind.ReceiptPrinter },
                "devices.simulator-needs-driver", "driverId"),
            (Good with { IfVersion = 7 }, "concurrency.changed", null),
        ];
        foreach (var (request, code, field) in cases)
        {
            var error = (await shop.Send(request)).Error;
            Assert.Equal((code, field), (error?.Code, error?.Field));
        }

        Assert.Equal(0, await shop.Ask<DevicesDbContext, int>(db => db.Devices.CountAsync()));
        await shop.Ok(Good);
        Assert.Equal("devices.name-taken", (await shop.Send(Good with { DeviceId = Guid.CreateVersion7(), Name = "BAR" })).Error!.Code);
    }

    [Fact]
    public async Task What_is_not_there_is_said_with_its_code()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        var nobody = Guid.CreateVersion7();
        var device = (await shop.Ok(Good)).DeviceId;
        Assert.Equal("devices.unknown-register", (await shop.Send(new BindRegister(nobody, DeviceRole.ReceiptPrinter, [device])))
            .Error!.Code);
        Assert.Equal("devices.unknown-register", (await shop.Send(new EnsureSimulatedPrinter(nobody))).Error!.Code);
        Assert.Equal("devices.unknown-device", (await shop.Send(new BindRegister(shop.Tills.First, DeviceRole.ReceiptPrinter, [nobody])))
            .Error!.Code);
        Assert.Equal("devices.unknown-device", (await shop.Send(new PrintTestPage(nobody))).Error!.Code);
        Assert.Equal("devices.unknown-device", (await shop.Send(new CheckDevice(nobody))).Error!.Code);
        Assert.Equal("devices.unknown-job", (await shop.Send(new RetryJob(nobody))).Error!.Code);
        Assert.Equal("devices.unknown-job", (await shop.Send(new CancelJob(nobody))).Error!.Code);
        Assert.Equal("devices.unknown-ticket", (await shop.Send(new PrintTicketCopy(nobody, nobody))).Error!.Code);

        var ticket = await shop.Sell();
        Assert.Equal("devices.no-printer", (await shop.Send(new PrintTicketCopy(nobody, ticket.TicketId))).Error!.Code);
        await shop.Ok(Good with { Active = false });
        Assert.Equal("devices.inactive", (await shop.Send(new PrintTicketCopy(nobody, ticket.TicketId, device))).Error!.Code);
        Assert.Equal("devices.inactive", (await shop.Send(new BindRegister(shop.Tills.First, DeviceRole.ReceiptPrinter, [device])))
            .Error!.Code);
        Assert.Empty(await shop.Jobs());
    }

    [Fact]
    public async Task A_settled_job_is_neither_repeated_nor_cancelled()
    {
        await using var shop = await DeviceShop.Open();
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        await shop.Device(printer.Port);
        var ticket = await shop.Sell();
        var job = await shop.Until(ticket, PrintJobState.Printed);

        Assert.Equal("devices.already-printed", (await shop.Send(new RetryJob(job.Id))).Error!.Code);
        Assert.Equal("devices.already-printed", (await shop.Send(new CancelJob(job.Id))).Error!.Code);
    }

    [Fact]
    public async Task Whoever_may_only_look_changes_nothing()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        shop.Actor = new Actor("eve", "Eve", ActorKind.User, "test", new HashSet<string> { DevicesPermissions.View });
        foreach (var refused in new[]
        {
            (await shop.Send(Good)).Error, (await shop.Send(new BindRegister(shop.Tills.First, DeviceRole.ReceiptPrinter, []))).Error,
            (await shop.Send(new CancelJob(Guid.CreateVersion7()))).Error, (await shop.Send(new ScanDrivers())).Error,
        })
            Assert.Equal("security.permission-missing", refused!.Code);
    }

    private static Dictionary<string, string> At(string host, string port) => new() { ["host"] = host, ["port"] = port };
}
