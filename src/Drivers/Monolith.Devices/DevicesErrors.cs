using System.Net;

namespace Monolith.Devices;

internal static class DevicesErrors
{
    public static readonly Error UnknownDevice = Error.NotFound("devices.unknown-device", "There is no such device.");
    public static readonly Error UnknownJob = Error.NotFound("devices.unknown-job", "There is no such print job.");
    public static readonly Error UnknownRegister = Error.NotFound("devices.unknown-register", "There is no such register.").At("registerId");
    public static readonly Error UnknownTicket = Error.NotFound("devices.unknown-ticket", "There is no such ticket.").At("ticketId");
    public static readonly Error DeviceInactive = Error.Conflict("devices.inactive", "This device is not in use.").At("deviceId");
    public static readonly Error NoPrinter = Error.Conflict("devices.no-printer", "No printer is bound to the ticket's register. Choose one.").At("deviceId");
    public static readonly Error NoScale = Error.Conflict("devices.no-scale", "No scale serves this register. Choose one.")
        .At("registerId");
    public static readonly Error NotSimulated = Error.Conflict("devices.not-simulated", "This device is no simulated scale.")
        .At("deviceId");
    public static readonly Error AlreadyPrinted = Error.Conflict("devices.already-printed", "This job is on paper. Print a copy instead.");
    public static readonly Error AlreadySent =
        Error.Conflict("devices.already-sent", "This job went to the printer; it can't be taken back.");
    public static readonly Error PrintingNow = Error.Conflict("devices.printing-now", "This job is being printed.");
    public static readonly Error AlreadyCancelled = Error.Conflict("devices.already-cancelled", "This job was cancelled.");

    public static Error AddressNotAllowed(IPAddress address, IEnumerable<IPNetwork> networks)
    {
        var allowed = string.Join(", ", networks);
        return Error.Invalid("devices.address-not-allowed", $"{address} is in none of the networks that devices may be in: {allowed}.")
            .With("address", address.ToString()).With("networks", allowed).At("address.host");
    }

    public static Error NameTaken(string name) => Error.Conflict("devices.name-taken", $"Another device is called '{name}'.").With("name", name).At("name");

    public static Error UnknownDriver(string id) =>
        Error.Invalid("devices.unknown-driver", $"There is no running driver '{id}'.").With("driver", id).At("driverId");

    public static Error WrongDriver(string id, DeviceKind kind) =>
        Error.Invalid("devices.wrong-driver", $"The driver '{id}' does not drive devices of the kind {DeviceCodes.Of(kind)}.")
            .With("driver", id).With("kind", DeviceCodes.Of(kind)).At("driverId");

    public static Error KindNeeded(IReadOnlyList<DeviceKind> kinds)
    {
        var some = string.Join(", ", kinds.Select(DeviceCodes.Of));
        return Error.Invalid("devices.kind-needed", $"Say what the device is. The driver drives: {some}.").With("kinds", some).At("kind");
    }

    public static Error KindFixed(DeviceKind was) =>
        Error.Conflict("devices.kind-fixed", $"This device is a {DeviceCodes.Of(was)} and stays one. Make another device.")
            .With("kind", DeviceCodes.Of(was)).At("kind");

    public static Error SimulatorNeedsDriver(DeviceKind kind, string driver) =>
        Error.Invalid("devices.simulator-needs-driver",
            $"The simulated {DeviceCodes.Of(kind)} understands the driver {driver} alone: choose it.")
            .With("kind", DeviceCodes.Of(kind)).With("driver", driver).At("driverId");

    public static Error ChannelNotDriven(string driver, string channel, IEnumerable<string> channels)
    {
        var some = string.Join(", ", channels);
        return Error.Invalid("devices.channel-not-driven", $"The driver '{driver}' does not work over {channel}, but over: {some}.")
            .With("driver", driver).With("channel", channel).With("channels", some).At("channel");
    }

    public static Error UnknownAddressPart(string channel, string part, IEnumerable<string> parts)
    {
        var some = string.Join(", ", parts);
        return Error.Invalid("devices.address-invalid", $"An address of the channel {channel} has no part {part}. It has: {some}.")
            .With("channel", channel).With("part", part).With("parts", some).At("address");
    }

    public static Error WrongKind(DeviceRole role) =>
        Error.Invalid("devices.wrong-kind", $"A device of another kind can't be a register's {DeviceCodes.Of(role)}.")
            .With("role", DeviceCodes.Of(role)).At("deviceIds");

    public static Error NotOfKind(DeviceKind wanted) =>
        Error.Conflict("devices.not-of-kind", $"This device is no {DeviceCodes.Of(wanted)}.").With("kind", DeviceCodes.Of(wanted))
            .At("deviceId");

    public static Error TooMany(DeviceRole role, int most) =>
        Error.Invalid("devices.too-many", $"A register has at most {most} devices as {DeviceCodes.Of(role)}.")
            .With("role", DeviceCodes.Of(role)).With("most", most).At("deviceIds");

    public static Error SettingsInvalid(string detail) =>
        Error.Invalid("devices.settings-invalid", $"The driver does not accept these settings: {detail}").With("detail", detail).At("settings");

    public static Error NoAnswer(string code, string detail) =>
        Error.Unavailable("devices.no-answer", $"The device did not answer: {detail}").With("reason", code).With("detail", detail);
}
