namespace Monolith.Inventory.Items;

internal static class ItemErrors
{
    public static readonly Error Unknown = Error.NotFound("inventory.unknown-item", "There is no such item.");

    public static readonly Error HasMovements = Error.Conflict(
        "inventory.item-has-movements", "This item has moved already: unit, digits, costing and being a service can't change any more. Make a new item.");

    public static Error UnknownTaxCategory(string code) =>
        Error.Invalid("inventory.unknown-tax-category", $"There is no tax category '{code}'.").With("code", code).At("taxCategory");

    public static Error SkuTaken(string sku) =>
        Error.Conflict("inventory.sku-taken", $"Another item has the SKU '{sku}'.").With("sku", sku).At("sku");

    public static Error BarcodeTaken(string code) =>
        Error.Conflict("inventory.barcode-taken", $"Another item has the barcode '{code}'.").With("code", code).At("barcodes");
}
