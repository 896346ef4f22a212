using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.SupplierItems;

internal sealed class SupplierItemReader(
    PurchasingDbContext db, IItemCatalog items, IEnumerable<IValidator<Contracts.SaveSupplierItem>> rules, ICurrentActor current)
    : ISupplierItems
{
    public async Task<IReadOnlyList<SupplierItemInfo>> Of(
        IReadOnlyCollection<Guid> supplierIds, IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        var seesCosts = current.Actor.Can(InventoryPermissions.ViewCosts);
        return (await db.SupplierItems.Where(s => supplierIds.Contains(s.SupplierId) && itemIds.Contains(s.ItemId)).ToListAsync(ct))
            .ConvertAll(s => s.ToInfo(seesCosts));
    }

    public async Task<IReadOnlyList<SupplierItemInfo>> ByCode(string code, Guid? supplierId, int take, CancellationToken ct)
    {
        var key = SupplierItemRow.KeyOf(code);
        if (key is null) return [];
        var seesCosts = current.Actor.Can(InventoryPermissions.ViewCosts);
        var rows = db.SupplierItems.AsNoTracking().Where(s => s.CodeKey != null && s.CodeKey.StartsWith(key));
        if (supplierId is { } only) rows = rows.Where(s => s.SupplierId == only);
        return (await rows.OrderBy(s => s.CodeKey).ThenBy(s => s.SupplierId).ThenBy(s => s.ItemId).Take(take).ToListAsync(ct))
            .ConvertAll(s => s.ToInfo(seesCosts));
    }

    public async ValueTask<Error?> Refuse(Contracts.SaveSupplierItem wanted, CancellationToken ct)
    {
        if (rules.Refuse(wanted) is { } wrong) return wrong;
        if (await items.Find(wanted.ItemId, ct) is not { } item) return OrderErrors.UnknownItem(wanted.ItemId, 0).At("itemId");
        if (item.IsService) return OrderErrors.ServiceItem(item.Sku, 0).At("itemId");
        // Any quantity tells whether the item knows the unit.
        return EnteredQuantity.Of(item, wanted.Unit, Quantity.Of(1)).TryGet(out _, out var unknown) ? null : unknown.At("unit");
    }
}
