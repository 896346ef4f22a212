using Monolith.Inventory.Contracts;

namespace Monolith.Pos.Shifts;

/// <summary>Before goods are counted: shifts of earlier days that nobody closed. Their till may still hold sales and returns that it
/// couldn't send.</summary>
internal sealed class ShiftsWaiting(PosDbContext db, ISites sites, TimeProvider clock) : IStockWaiting
{
    public async Task<IReadOnlyList<StockWaiting>> In(Guid warehouseId, CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var open = await db.Shifts.CountAsync(
            s => s.WarehouseId == warehouseId && s.State == ShiftState.Open && s.BusinessDate < today, ct);
        return [new("pos.waits-for-shifts", open, "/pos/shifts")];
    }
}
