namespace Monolith.Sales.Prices;

internal static class PriceErrors
{
    public static Error UnknownItem(string item) =>
        Error.NotFound("sales.unknown-item", $"There is no item '{item}'.").With("item", item);

    public static Error UnknownPrice(Guid id) =>
        Error.NotFound("sales.unknown-price", $"There is no price {id}.").With("id", id);

    public static Error PriceOverlaps(DateTimeOffset from) =>
        Error.Conflict("sales.price-overlaps", $"Another price of this item, from {from:u}, covers the same time.").With("from", from).At("from");

    public static Error PriceInThePast(DateTimeOffset from) =>
        Error.Invalid("sales.price-in-the-past", $"A price can't begin in the past ({from:u}): customers were quoted another.")
            .With("from", from).At("from");

    public static readonly Error PriceEndsFirst =
        Error.Invalid("sales.price-ends-first", "A price ends after it begins.").At("until");

    public static readonly Error PriceBegan =
        Error.Conflict("sales.price-began", "This price was or is in force. Set a new one instead.");

    public static readonly Error PriceFollowed =
        Error.Conflict("sales.price-followed", "Another price of this item was set since: this one stays.");
}
