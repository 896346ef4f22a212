using System.Globalization;

namespace Monolith.Inventory.Lots;

/// <summary>What can be wrong with the lot or serial number of a line.</summary>
internal static class LotErrors
{
    public static Error OnPlainItem(string sku) => Error.Invalid(
        "inventory.lot-on-plain-item", $"{sku} is kept without lots and serial numbers: leave them empty, or change the item.")
        .With("sku", sku);

    public static Error LotRequired(string sku) =>
        Error.Invalid("inventory.lot-required", $"{sku} is kept by lot: say which one.").With("sku", sku);

    public static Error SerialRequired(string sku) =>
        Error.Invalid("inventory.serial-required", $"{sku} is kept by serial number: say which one.").With("sku", sku);

    public static Error SerialNotOne(string sku) => Error.Invalid(
        "inventory.serial-not-one", $"A serial number is one piece of {sku}: give each piece a line of its own.").With("sku", sku);

    public static Error SerialThere(string sku, string serial) => Error.Conflict(
        "inventory.serial-there", $"{sku} with the number {serial} is in stock already.").With("sku", sku).With("serial", serial);

    public static Error ExpiryRequired(string sku, string lot) => Error.Invalid(
        "inventory.expiry-required", $"{sku} has a shelf life: say when lot {lot} was made or until when it is good.")
        .With("sku", sku).With("lot", lot);

    public static Error ExpiresBeforeMade(string lot) => Error.Invalid(
        "inventory.expires-before-made", $"Lot {lot} can't be good until a day before it was made.").With("lot", lot);

    public static Error Differs(string lot, DateOnly? expires) => Error.Conflict(
            "inventory.lot-differs",
            $"Lot {lot} is known already with another day: best before {Day(expires) ?? "unknown"}.")
        .With("lot", lot).With("expires", Day(expires) ?? "-");

    public static Error Expired(string sku, string lot, DateOnly expired) => Error.Conflict(
            "inventory.lot-expired", $"Lot {lot} of {sku} was good until {expired:yyyy-MM-dd}: confirm it with a reason, or write it off.")
        .With("sku", sku).With("lot", lot).With("expired", Day(expired)!).With("canConfirm", true);

    public static Error Blocked(string sku, string lot, string because) => Error.Conflict(
        "inventory.lot-blocked", $"Lot {lot} of {sku} is blocked: {because}").With("sku", sku).With("lot", lot).With("because", because);

    public static Error Unknown(string lot) => Error.NotFound("inventory.unknown-lot", $"There is no lot {lot}.").With("lot", lot);

    public static Error Short(string sku, string lot, Quantity there, Quantity asked) => Error.Conflict(
            "inventory.lot-short", $"There are only {there} of lot {lot} of {sku} here, not {asked}.")
        .With("sku", sku).With("lot", lot).With("there", there.ToString()).With("asked", asked.ToString());

    public static Error TrackingInUse(string sku) => Error.Conflict(
        "inventory.tracking-in-use", $"There are goods of {sku} with lots or serial numbers: use them up first.").With("sku", sku);

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
