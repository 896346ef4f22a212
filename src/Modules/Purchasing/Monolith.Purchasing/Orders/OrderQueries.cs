namespace Monolith.Purchasing.Orders;

internal static class OrderQueries
{
    /// <summary>Orders of which goods are still to come: <see cref="Order.IsOpen"/>, for the database.</summary>
    public static IQueryable<OrderRow> Open(this IQueryable<OrderRow> orders) =>
        orders.Where(o => o.State == OrderState.Approved || o.State == OrderState.PartlyReceived);

    /// <summary>The order, for whoever changes it: nobody else does until the write ends. Null where there is none.</summary>
    public static async Task<OrderRow?> LockOrder(this PurchasingDbContext db, Guid orderId, CancellationToken ct)
    {
        await db.Lock("order-" + orderId.ToString("N"), ct);
        return await db.Orders.FirstOrDefaultAsync(o => o.Id == orderId, ct);
    }
}
