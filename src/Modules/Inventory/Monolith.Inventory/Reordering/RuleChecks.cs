using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;

namespace Monolith.Inventory.Reordering;

/// <summary>Whether what a rule names is there and its quantities are such as the item can have.</summary>
internal sealed class RuleChecks(InventoryDbContext db)
{
    public async Task<Error?> Wrong(Contracts.SaveReorderRule rule, CancellationToken ct)
    {
        if (rule.ItemId is { } itemId)
        {
            var item = await db.Items.AsNoTracking().FirstOrDefaultAsync(i => i.Id == itemId, ct);
            if (item is null) return StockErrors.UnknownItem(itemId).At("itemId");
            if (item.IsService) return StockErrors.ServiceItem(item.Sku).At("itemId");
            foreach (var (name, quantity) in Quantities(rule))
                if (quantity?.FitsDigits(item.QuantityDigits) == false)
                    return StockErrors.QuantityDigits(item.Sku, item.QuantityDigits).At(name);
        }
        else if (rule.Category is { } category)
        {
            var key = Spellings.Key(category);
            if (!await db.Items.AnyAsync(i => i.CategoryKey == key, ct)) return ReorderErrors.UnknownCategory(category).At("category");
        }

        var places = await db.Warehouses.Where(w => w.Id == rule.WarehouseId || w.Id == rule.SourceWarehouseId).Select(w => w.Id)
            .ToListAsync(ct);
        if (!places.Contains(rule.WarehouseId)) return StockErrors.UnknownWarehouse(rule.WarehouseId).At("warehouseId");
        return rule.SourceWarehouseId is { } source && !places.Contains(source)
            ? StockErrors.UnknownWarehouse(source).At("sourceWarehouseId")
            : null;
    }

    private static IEnumerable<(string Name, Quantity? Quantity)> Quantities(Contracts.SaveReorderRule rule) =>
        [("minimum", rule.Minimum), ("maximum", rule.Maximum), ("lot", rule.Lot), ("surplus", rule.Surplus)];
}
