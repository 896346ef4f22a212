namespace Monolith.Sales;

internal static class SalesErrors
{
    public static Error UnknownItem(string item) =>
        Error.NotFound("sales.unknown-item", $"There is no item '{item}'.").With("item", item);

    public static Error UnknownCustomer(Guid id) =>
        Error.NotFound("sales.unknown-customer", $"There is no customer {id}.").With("id", id);

    public static Error UnknownPrice(Guid id) =>
        Error.NotFound("sales.unknown-price", $"There is no price {id}.").With("id", id);

    public static Error PriceOverlaps(DateTimeOffset from) =>
        Error.Conflict("sales.price-overlaps", $"Another price of this item, from {from:u}, covers the same time.").With("from", from).At("from");

    public static Error PriceInThePast(DateTimeOffset from) =>
        Error.Invalid("sales.price-in-the-past", $"A price can't begin in the past ({from:u}): customers were quoted another.").With("from", from).At("from");

    public static readonly Error PriceEndsFirst =
        Error.Invalid("sales.price-ends-first", "A price ends after it begins.").At("until");

    public static readonly Error PriceBegan =
        Error.Conflict("sales.price-began", "This price was or is in force. Set a new one instead.");

    public static Error RateInThePast(DateOnly from) =>
        Error.Invalid("sales.rate-in-the-past", $"A tax rate can't begin on a day that is over ({from:O}).").With("from", from).At("from");

    public static Error RateMustBeZero(string code) =>
        Error.Invalid("sales.rate-must-be-zero", $"The category '{code}' has no tax by its nature.").With("code", code).At("rate");

    public static Error UnknownTaxTemplate(string template) =>
        Error.Invalid("sales.unknown-tax-template", $"There is no tax template '{template}'.").With("template", template).At("template");

    public static Error CustomerCodeTaken(string code) =>
        Error.Conflict("sales.customer-code-taken", $"Another customer has the code '{code}'.").With("code", code).At("code");
}
