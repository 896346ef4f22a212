using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Prices;

/// <summary>An item that somebody set a price of is no item that nothing has used.</summary>
internal sealed class PricedItems(SalesDbContext db) : IItemUse
{
    public ItemUseKind Kind => ItemUseKind.Priced;

    public async Task<IReadOnlySet<Guid>> UsedSince(DateTimeOffset since, CancellationToken ct) =>
        (await db.Prices.Where(p => p.SetAt >= since && p.WithdrawnAt == null).Select(p => p.ItemId)
            .Distinct().ToListAsync(ct)).ToHashSet();
}
