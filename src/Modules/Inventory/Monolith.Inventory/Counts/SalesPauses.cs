using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Counts;

/// <summary>Sales pause while goods are counted so, until the count is posted or given up. A drill stops nobody.</summary>
internal sealed class SalesPauses(InventoryDbContext db) : ISalesPauses
{
    public Task<SalesPause?> In(Guid warehouseId, CancellationToken ct) => db.Set<CountRow>()
        .Where(c => c.WarehouseId == warehouseId && c.PausesSales && !c.Drill
            && (c.State == CountState.Counting || c.State == CountState.Approving))
        .OrderBy(c => c.Begun)
        .Select(c => new SalesPause(c.Number, c.Name, c.Begun!.Value)).FirstOrDefaultAsync(ct);
}
