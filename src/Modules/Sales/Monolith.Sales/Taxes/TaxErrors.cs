namespace Monolith.Sales.Taxes;

internal static class TaxErrors
{
    public static Error RateInThePast(DateOnly from) =>
        Error.Invalid("sales.rate-in-the-past", $"A tax rate can't begin on a day that is over ({from:O}).").With("from", from).At("from");

    public static Error RoundingInThePast(DateOnly from) =>
        Error.Invalid("sales.rounding-in-the-past", $"Another rounding can't begin on a day that is over ({from:O}).")
            .With("from", from).At("from");

    public static Error RateMustBeZero(string code) =>
        Error.Invalid("sales.rate-must-be-zero", $"The category '{code}' has no tax by its nature.").With("code", code).At("rate");

    public static Error UnknownTaxTemplate(string template) =>
        Error.Invalid("sales.unknown-tax-template", $"There is no tax template '{template}'.").With("template", template).At("template");
}
