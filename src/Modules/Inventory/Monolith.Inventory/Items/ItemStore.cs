using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Data.Search;
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
        await db.ReadIn(
            "SELECT sku_key, id, sku, name, active FROM inv_items WHERE sku_key IN", codes,
            row => holders[row.GetString(0)] = new(row.GetGuid(1), row.GetString(2), LocalName.FromStored(row.GetString(3)),
                row.GetBoolean(4)), ct);
        await db.ReadIn(
            "SELECT b.code_key, i.id, i.sku, i.name, i.active FROM inv_barcodes b JOIN inv_items i ON i.id = b.item_id "
            + "WHERE b.code_key IN", codes,
            row => holders[row.GetString(0)] = new(row.GetGuid(1), row.GetString(2), LocalName.FromStored(row.GetString(3)),
                row.GetBoolean(4)), ct);
        return holders.GetValueOrDefault;
    }

    /// <summary>The item becomes what the request says; the answer is as it will stand.</summary>
    /// <param name="there">Null: there was none.</param>
    /// <param name="barcodesThere">The item's barcodes, tracked.</param>
    public async Task<ItemInfo> Save(Contracts.SaveItem request, ItemRow? there, IReadOnlyList<ItemBarcodeRow> barcodesThere,
        CancellationToken ct)
    {
        var before = there is null ? [] : ItemSearch.WordsOf(there.Name, barcodesThere.Select(b => b.Code).Append(there.Sku));
        var item = there ?? request.NewRow();
        if (there is null) db.Add(item);
        else item.Take(request);

        var barcodes = ItemMapping.Barcodes(request.Barcodes);
        SaveBarcodes(item.Id, barcodes, barcodesThere);
        await db.Index(item, before, ItemSearch.WordsOf(item.Name, barcodes.Select(b => b.Text).Append(item.Sku)), ct);
        await NumberChange(item, ct);
        var state = db.Entry(item).State;
        return item.ToInfo(barcodes.Select(b => b.Text)) with { Version = state == EntityState.Added ? 1 : state == EntityState.Modified
            ? item.Version + 1 : item.Version };
    }

    public void Publish(ItemInfo i) => db.Publish(new ItemSaved(
        i.ItemId, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(clock.GetUtcNow()),
        i.Sku, i.Name, i.Unit, i.QuantityDigits, i.TaxCategory, i.IsService, i.Active, i.Costing, i.Barcodes, i.Version, i.Category));

    public void PublishRemoved(ItemInfo i) => db.Publish(new ItemRemoved(
        i.ItemId, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(clock.GetUtcNow()), i.Sku));

    /// <summary>Requests with categories and units as they are written here.</summary>
    public async Task<IReadOnlyList<Contracts.SaveItem>> Written(IReadOnlyList<Contracts.SaveItem> requests, CancellationToken ct)
    {
        var units = await db.Spelled(Spellings.Unit, [.. requests.Select(r => r.Unit).Distinct()], ct);
        var categories = await db.Spelled(Spellings.Category,
            [.. requests.Select(r => r.Category.OrNull()).OfType<string>().Distinct()], ct);
        return [.. requests.Select(r =>
            r with { Unit = units[r.Unit], Category = r.Category.OrNull() is { } category ? categories[category] : null })];
    }

    private void SaveBarcodes(Guid itemId, List<TypedCode> wanted, IReadOnlyList<ItemBarcodeRow> there)
    {
        db.RemoveRange(there.Where(b => !wanted.Exists(w => w.Key == b.CodeKey)));
        foreach (var (position, code) in wanted.Index())
        {
            if (there.FirstOrDefault(b => b.CodeKey == code.Key) is { } kept) (kept.Position, kept.Code) = (position, code.Text);
            else db.Add(new ItemBarcodeRow { CodeKey = code.Key, Code = code.Text, ItemId = itemId, Position = position });
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
