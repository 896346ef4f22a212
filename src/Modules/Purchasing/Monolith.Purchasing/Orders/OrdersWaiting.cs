using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Orders;

/// <summary>Before goods are counted: orders that should have come by today. What stands on the shelf and isn't received yet would
/// come out as too much.</summary>
internal sealed class OrdersWaiting(PurchasingDbContext db, ISites sites, TimeProvider clock) : IStockWaiting
{
    public async Task<IReadOnlyList<StockWaiting>> In(Guid warehouseId, CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var due = await db.Orders.CountAsync(
            o => o.WarehouseId == warehouseId && (o.State == OrderState.Approved || o.State == OrderState.PartlyReceived)
                && o.DeliveryDate != null && o.DeliveryDate <= today,
            ct);
        return [new("purchasing.waits-for-receipt", due, "/purchasing/orders")];
    }
}
