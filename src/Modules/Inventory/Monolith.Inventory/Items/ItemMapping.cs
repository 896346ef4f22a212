using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items;

internal static class ItemMapping
{
    /// <summary>Codes are compared in capitals: scanners and people differ in letter case, items don't.</summary>
    public static string Key(string code) => code.Trim().ToUpperInvariant();

    public static ItemInfo ToInfo(this ItemRow item, IEnumerable<string> barcodes) => new(
        item.Id, item.Sku, item.Name, item.Unit, item.QuantityDigits, item.Category, item.TaxCategory, item.IsService, item.Active,
        item.Costing, barcodes.ToList(), item.Version);
}
