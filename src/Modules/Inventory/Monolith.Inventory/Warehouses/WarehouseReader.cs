using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Warehouses;

internal sealed class WarehouseReader(InventoryDbContext db) : IWarehouses
{
    public async Task<IReadOnlyList<WarehouseInfo>> All(CancellationToken ct) =>
        (await db.Warehouses.AsNoTracking().Where(w => !w.InTransit).OrderByDescending(w => w.IsDefault).ThenBy(w => w.CodeKey)
            .ToListAsync(ct)).Select(w => w.ToInfo()).ToList();

    public async Task<WarehouseInfo?> Find(Guid warehouseId, CancellationToken ct) =>
        (await db.Warehouses.AsNoTracking().FirstOrDefaultAsync(w => w.Id == warehouseId, ct))?.ToInfo();

    public async Task<WarehouseInfo?> Default(CancellationToken ct) =>
        (await db.Warehouses.AsNoTracking().Where(w => !w.InTransit).OrderByDescending(w => w.IsDefault).ThenBy(w => w.CodeKey)
            .FirstOrDefaultAsync(w => w.Active, ct))?.ToInfo();
}

internal static class WarehouseMapping
{
    public static WarehouseInfo ToInfo(this WarehouseRow w) => new(w.Id, w.Code, w.Name, w.IsDefault, w.Active, w.NegativeStock, w.Version);
}
