using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items;

internal static class ItemMapping
{
    public static ItemInfo ToInfo(this ItemRow item, IEnumerable<string> barcodes) => new(
        item.Id, item.Sku, item.Name, item.Unit, item.QuantityDigits, item.Category, item.TaxCategory, item.IsService, item.Active,
        item.Costing, barcodes.ToList(), item.Version);
}
