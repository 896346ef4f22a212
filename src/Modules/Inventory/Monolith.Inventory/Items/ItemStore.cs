using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Items;

/// <summary>How items are written, one or many at a time. Inside a write.</summary>
internal sealed class ItemStore(InventoryDbContext db, ICurrentActor current, ISites sites, TimeProvider clock)
{
    /// <summary>Who holds those codes now, in two look-ups whatever their number.</summary>
    public async Task<Func<string, CodeHolder?>> Holders(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var holders = new Dictionary<string, CodeHolder>(StringComparer.Ordinal);
        void Take(System.Data.Common.DbDataReader row) => holders[row.GetString(0)] = new(row.GetGuid(1), row.GetString(2), row.GetBoolean(3));
        await db.ReadIn("SELECT sku_key, id, sku, active FROM inv_items WHERE sku_key IN", codes, Take, ct);
        await db.ReadIn(
            "SELECT b.code, i.id, i.sku, i.active FROM inv_barcodes b JOIN inv_items i ON i.id = b.item_id WHERE b.code IN", codes, Take, ct);
        return holders.GetValueOrDefault;
    }

    /// <summary>The item becomes what the request says; the answer is as it will stand.</summary>
    /// <param name="there">Null: there was none.</param>
    /// <param name="barcodesThere">The item's barcodes, tracked.</param>
    public async Task<ItemInfo> Save(Contracts.SaveItem request, ItemRow? there, IReadOnlyList<ItemBarcodeRow> barcodesThere, CancellationToken ct)
    {
        var item = there ?? request.NewRow();
        if (there is null) db.Add(item);
        else item.Take(request);

        var barcodes = ItemMapping.Barcodes(request.Barcodes);
        SaveBarcodes(item.Id, barcodes, barcodesThere);
        await NumberChange(item, ct);
        var state = db.Entry(item).State;
        return item.ToInfo(barcodes) with { Version = state == EntityState.Added ? 1 : state == EntityState.Modified ? item.Version + 1 : item.Version };
    }

    public void Publish(ItemInfo i) => db.Publish(new ItemSaved(
        i.ItemId, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(clock.GetUtcNow()),
        i.Sku, i.Name, i.Unit, i.QuantityDigits, i.TaxCategory, i.IsService, i.Active, i.Costing, i.Barcodes, i.Version, i.Category));

    public void PublishRemoved(ItemInfo i) => db.Publish(new ItemRemoved(
        i.ItemId, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(clock.GetUtcNow()), i.Sku));

    private void SaveBarcodes(Guid itemId, List<string> wanted, IReadOnlyList<ItemBarcodeRow> there)
    {
        db.RemoveRange(there.Where(b => !wanted.Contains(b.Code)));
        foreach (var (code, position) in wanted.Select((c, i) => (c, i)))
        {
            if (there.FirstOrDefault(b => b.Code == code) is { } kept) kept.Position = position;
            else db.Add(new ItemBarcodeRow { Code = code, ItemId = itemId, Position = position });
        }
    }

    // Barcodes have no change number of their own: the item's moves, and its version, which is of what one edits, stays.
    private async Task NumberChange(ItemRow item, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        if (db.Entry(item).State != EntityState.Unchanged) return;
        if (db.ChangeTracker.Entries<ItemBarcodeRow>().All(b => b.Entity.ItemId != item.Id || b.State == EntityState.Unchanged)) return;
        await db.Execute("UPDATE inv_items SET change = @p0 WHERE id = @p1", [await db.ChangeNumber(ct), item.Id], ct);
    }
}
