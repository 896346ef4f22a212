using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Styles;

internal static class StyleErrors
{
    public const int LongestCode = 40;

    public const int LongestPattern = 60;

    public static Error Unknown(Guid style) =>
        Error.NotFound("inventory.unknown-style", "There is no such style.").With("style", style).At("styleId");

    public static Error CodeTaken(string code) =>
        Error.Conflict("inventory.style-code-taken", $"Another style has the code '{code}'.").With("code", code).At("code");

    public static Error UnknownVariant(StyleInfo style, string? variant) => Error.Invalid(
        "inventory.unknown-variant",
        $"'{variant}' is no variant of the style {style.Code}: give one value of each axis, such as {Example(style)}.")
        .With("variant", variant ?? "").With("style", style.Code).With("example", Example(style)).At("variant");

    public static Error VariantTaken(StyleInfo style, string variant, string sku) => Error.Conflict(
        "inventory.variant-taken", $"The variant {variant} of the style {style.Code} is the item {sku} already.")
        .With("variant", variant).With("style", style.Code).With("sku", sku).At("variant");

    public static Error ValueUsed(StyleInfo style, string sku, string variant) => Error.Conflict(
        "inventory.style-value-used",
        $"The item {sku} is the variant {variant} of the style {style.Code}: its values and the number of axes stay.")
        .With("sku", sku).With("variant", variant).With("style", style.Code).At("axes");

    public static Error UnitUsed(StyleInfo style) => Error.Conflict(
        "inventory.style-unit-used", $"The style {style.Code} has variants, and these are counted in {style.Unit}: the unit stays.")
        .With("style", style.Code).With("unit", style.Unit).At("unit");

    public static readonly Error ServiceVariant = Error.Invalid(
        "inventory.variant-of-service", "A service has no variants.").At("styleId");

    private static string Example(StyleInfo style) => StyleInfo.Variant(style.Axes.Select(a => a.Values[0]));
}
