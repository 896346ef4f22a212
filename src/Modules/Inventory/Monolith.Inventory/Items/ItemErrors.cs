using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items;

internal static class ItemErrors
{
    public static readonly Error Unknown = Error.NotFound("inventory.unknown-item", "There is no such item.");

    public static readonly Error HasMovements = Error.Conflict(
        "inventory.item-has-movements",
            "This item has moved already: unit, digits, costing and being a service can't change any more. Make a new item.");

    public static Error UnknownTaxCategory(string code) =>
        Error.Invalid("inventory.unknown-tax-category", $"There is no tax category '{code}'.").With("code", code).At("taxCategory");

    public static Error SkuTaken(string sku, CodeHolder holder) =>
        Worded(Taken("inventory.sku-taken", "SKU", sku, holder), "inventory.sku-taken-inactive", holder).With("sku", sku).At("sku");

    public static Error BarcodeTaken(string code, CodeHolder holder) =>
        Worded(Taken("inventory.barcode-taken", "barcode", code, holder), "inventory.barcode-taken-inactive", holder).At("barcodes");

    public static Error PackUsed(string sku, ItemPack pack) => Error
        .Conflict("inventory.pack-used",
            $"'{sku}' was bought, sold or moved by the {pack.Unit} of {pack.Size}: that pack stays as it is. Add another one.")
        .With("sku", sku).With("unit", pack.Unit).With("size", pack.Size).At("packs");

    public static Error InUse(string sku) =>
        Error.Conflict("inventory.item-in-use", $"The item '{sku}' has been used since: it stays.").With("sku", sku);

    private static Error Taken(string error, string what, string code, CodeHolder holder) => Error
        .Conflict(error, $"The {what} '{code}' leads to the item {holder.Sku}, {holder.Name}{State(holder)}.")
        .With("code", code).With("itemId", holder.ItemId).With("itemSku", holder.Sku).With("itemName", holder.Name.Default)
            .With("itemActive", holder.Active);

    private static string State(CodeHolder holder) => holder.Active ? "" : ", which is inactive";

    private static Error Worded(Error error, string ofInactive, CodeHolder holder) => holder.Active ? error : error.Worded(ofInactive);
}
