using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;

namespace Monolith.Inventory.Counts;

/// <summary>Whether a count or a plan speaks of things that exist.</summary>
internal sealed class CountTerms(InventoryDbContext db)
{
    public async Task<Error?> Wrong(ICountTerms terms, CancellationToken ct)
    {
        var warehouse = await db.Warehouses.AsNoTracking().FirstOrDefaultAsync(w => w.Id == terms.WarehouseId, ct);
        if (warehouse is null) return StockErrors.UnknownWarehouse(terms.WarehouseId).At("warehouseId");
        if (!warehouse.Active) return StockErrors.WarehouseInactive(warehouse.Code).At("warehouseId");
        var ids = (terms.Items ?? []).Distinct().ToList();
        var found = await db.Items.AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Sku, i.IsService })
            .ToListAsync(ct);
        foreach (var (place, id) in (terms.Items ?? []).Index())
        {
            if (found.Find(i => i.Id == id) is not { } item) return StockErrors.UnknownItem(id).At($"items[{place}]");
            if (item.IsService) return StockErrors.ServiceItem(item.Sku).At($"items[{place}]");
        }

        return null;
    }
}
