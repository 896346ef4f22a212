namespace Monolith.Inventory.Reservations;

internal static class ReservationErrors
{
    public static readonly Error Over = Error.Invalid(
        "inventory.reservation-over", "Goods are kept until a moment in the future, a year ahead at most.").At("until");

    public static Error Unknown(Guid id) =>
        Error.NotFound("inventory.unknown-reservation", "There is no such reservation.").With("reservation", id);

    public static Error Ended(string number) => Error.Conflict(
        "inventory.reservation-ended", $"{number} isn't open any more: its goods are free or used.").With("number", number);

    public static Error NotAvailable(string sku, Quantity available, Quantity asked) => Error.Conflict(
            "inventory.not-available", $"Only {available} of {sku} are free here, not {asked}: the rest is reserved or not there.")
        .With("sku", sku).With("available", available.ToString()).With("asked", asked.ToString());

    public static Error OtherGoods(string number) => Error.Invalid(
        "inventory.reservation-of-others", $"{number} keeps other goods, or goods of another warehouse.").With("number", number);
}
