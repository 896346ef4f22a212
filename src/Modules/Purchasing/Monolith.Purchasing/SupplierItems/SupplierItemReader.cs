using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.SupplierItems;

internal sealed class SupplierItemReader(PurchasingDbContext db, ICurrentActor current) : ISupplierItems
{
    public async Task<IReadOnlyList<SupplierItemInfo>> Of(
        IReadOnlyCollection<Guid> supplierIds, IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        var seesCosts = current.Actor.Can(InventoryPermissions.ViewCosts);
        return (await db.SupplierItems.Where(s => supplierIds.Contains(s.SupplierId) && itemIds.Contains(s.ItemId)).ToListAsync(ct))
            .ConvertAll(s => s.ToInfo(seesCosts));
    }
}
