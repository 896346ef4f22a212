using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Orders;

internal sealed class OrderedItems(PurchasingDbContext db) : IItemUse, IPackUse
{
    public ItemUseKind Kind => ItemUseKind.Ordered;

    public async Task<IReadOnlyCollection<string>> UnitsUsed(Guid itemId, CancellationToken ct) => await db.OrderLines
        .Where(l => l.ItemId == itemId && l.EntryUnit != null).Select(l => l.EntryUnit!).Distinct().ToListAsync(ct);

    public async Task<IReadOnlySet<Guid>> UsedSince(DateTimeOffset since, CancellationToken ct)
    {
        // A draft's lines change as long as it is one.
        var orders = db.Orders.Where(o => o.CreatedAt >= since || o.State == OrderState.Draft);
        return (await db.OrderLines.Where(l => orders.Any(o => o.Id == l.OrderId)).Select(l => l.ItemId)
            .Distinct().ToListAsync(ct)).ToHashSet();
    }
}
