using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Orders;

internal sealed class OrderedItems(PurchasingDbContext db) : IItemUse
{
    public ItemUseKind Kind => ItemUseKind.Ordered;

    public async Task<IReadOnlySet<Guid>> UsedSince(DateTimeOffset since, CancellationToken ct)
    {
        // A draft's lines change as long as it is one.
        var orders = db.Orders.Where(o => o.CreatedAt >= since || o.State == OrderState.Draft);
        return (await db.OrderLines.Where(l => orders.Any(o => o.Id == l.OrderId)).Select(l => l.ItemId)
            .Distinct().ToListAsync(ct)).ToHashSet();
    }
}
