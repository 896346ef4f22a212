using Monolith.Inventory.Contracts;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Items;

/// <summary>The item of these tests.</summary>
internal static class Teas
{
    public static SaveItem Tea(string sku, params string[] barcodes) => new(Guid.CreateVersion7(), sku, "Tea", Barcodes: barcodes);

    public static async Task<ItemInfo?> Find(StockShop shop, string code) =>
        await shop.With<IItemCatalog, ItemInfo?>(c => c.FindByCode(code, default).AsTask());
}
