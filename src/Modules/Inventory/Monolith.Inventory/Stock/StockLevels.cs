using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Stock;

internal sealed class StockLevels(InventoryDbContext db, ICurrentActor current) : IStockLevels
{
    public async Task<IReadOnlyList<StockLevel>> OnHand(IReadOnlyCollection<Guid> itemIds, Guid? warehouseId, CancellationToken ct)
    {
        var levels = new List<StockLevel>();
        var seesCosts = current.Actor.Can(InventoryPermissions.ViewCosts);
        await db.ReadIn(
            $"SELECT item_id, warehouse_id, quantity, value FROM {StockNow.Table} n WHERE item_id IN", itemIds.Distinct().ToList(),
            reader =>
            {
                var warehouse = reader.GetGuid(1);
                if (warehouseId is { } only && only != warehouse) return;
                levels.Add(new(
                    reader.GetGuid(0), warehouse, Quantity.FromScaled(reader.GetInt64(2)), seesCosts ? Money.FromScaled(reader.GetInt64(3)) : null));
            },
            ct);
        return levels;
    }
}
