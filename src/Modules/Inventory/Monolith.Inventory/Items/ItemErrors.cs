namespace Monolith.Inventory.Items;

internal static class ItemErrors
{
    public static readonly Error Unknown = Error.NotFound("inventory.unknown-item", "There is no such item.");

    public static readonly Error HasMovements = Error.Conflict(
        "inventory.item-has-movements", "This item has moved already: unit, digits, costing and being a service can't change any more. Make a new item.");

    public static Error UnknownTaxCategory(string code) =>
        Error.Invalid("inventory.unknown-tax-category", $"There is no tax category '{code}'.").With("code", code).At("taxCategory");

    public static Error SkuTaken(string sku, CodeHolder by) =>
        Taken("inventory.sku-taken", sku, by, $"The item '{by.Sku}'{Inactive(by)} has the code '{sku}' already.").At("sku");

    public static Error BarcodeTaken(string code, CodeHolder by) =>
        Taken("inventory.barcode-taken", code, by, $"The item '{by.Sku}'{Inactive(by)} has the barcode '{code}' already.").At("barcodes");

    public static Error InUse(string sku) =>
        Error.Conflict("inventory.item-in-use", $"The item '{sku}' has been used since: it stays.").With("sku", sku);

    private static Error Taken(string error, string code, CodeHolder by, string message) =>
        Error.Conflict(error, message).With("code", code).With("by", by.Sku).With("state", by.Active ? "active" : "inactive");

    private static string Inactive(CodeHolder by) => by.Active ? "" : ", which is inactive,";
}
