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
    public static readonly Error SimulatorNeedsEscPos =
        Error.Invalid("devices.simulator-needs-escpos", "The simulated printer speaks ESC/POS: choose that driver.").At("driverId");
    public static readonly Error AlreadyPrinted = Error.Conflict("devices.already-printed", "This job is on paper. Print a copy instead.");
    public static readonly Error AlreadySent =
        Error.Conflict("devices.already-sent", "This job went to the printer; it can't be taken back.");
    public static readonly Error PrintingNow = Error.Conflict("devices.printing-now", "This job is being printed.");
    public static readonly Error AlreadyCancelled = Error.Conflict("devices.already-cancelled", "This job was cancelled.");

    public static Error AddressNotAllowed(IPAddress address, IEnumerable<IPNetwork> networks)
    {
        var allowed = string.Join(", ", networks);
        return Error.Invalid("devices.address-not-allowed", $"{address} is in none of the networks that devices may be in: {allowed}.")
            .With("address", address.ToString()).With("networks", allowed).At("host");
    }

    public static Error NameTaken(string name) => Error.Conflict("devices.name-taken", $"Another device is called '{name}'.").With("name", name).At("name");

    public static Error UnknownDriver(string id) =>
        Error.Invalid("devices.unknown-driver", $"There is no running driver '{id}' that drives receipt printers.").With("driver", id).At("driverId");

    public static Error SettingsInvalid(string detail) =>
        Error.Invalid("devices.settings-invalid", $"The driver does not accept these settings: {detail}").With("detail", detail).At("settings");

    public static Error NoAnswer(string code, string detail) =>
        Error.Unavailable("devices.no-answer", $"The printer did not answer: {detail}").With("reason", code).With("detail", detail);
}
