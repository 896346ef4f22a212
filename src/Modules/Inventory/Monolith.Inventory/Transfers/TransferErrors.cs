namespace Monolith.Inventory.Transfers;

internal static class TransferErrors
{
    public static readonly Error DifferenceReason = Error.Invalid(
        "inventory.difference-reason", "What arrived isn't what was shipped: say what happened to the difference.").At("reason");

    public static readonly Error NothingShipped =
        Error.Invalid("inventory.nothing-shipped", "Nothing would be shipped: give at least one line a quantity, or cancel the request.");

    public static readonly Error TransitPlace = Error.Invalid(
        "inventory.transit-place",
            "Goods under way are moved by their transfer alone: ship it, receive it or cancel it.").At("warehouseId");

    public static Error Unknown(Guid transfer) =>
        Error.NotFound("inventory.unknown-transfer", "There is no such transfer request.").With("transfer", transfer);

    public static Error WrongState(string number, TransferState state) => Error.Conflict(
            "inventory.transfer-state", $"{number} is {state.ToString().ToLowerInvariant()} already: this can't be done with it any more.")
        .With("number", number).With("state", state);

    public static Error UnknownLine(int line) =>
        Error.Invalid("inventory.unknown-transfer-line", $"The request has no line {line}.").With("line", line);

    public static Error ShippedMore(string sku, Quantity requested, Quantity shipped) => Error.Invalid(
            "inventory.shipped-more", $"{shipped} of {sku} are more than the {requested} that were asked for.")
        .With("sku", sku).With("requested", requested.ToString()).With("shipped", shipped.ToString());
}
