using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Data.Search;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.ItemFields;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Styles;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Items;

/// <summary>How items are written, one or many at a time. Inside a write.</summary>
internal sealed class ItemStore(
    InventoryDbContext db, FieldBook fields, StyleBook styles, ICurrentActor current, ISites sites, TimeProvider clock)
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
    /// <param name="barcodesThere">The item's barcodes and those of its packs, tracked.</param>
    /// <param name="packsThere">Tracked too.</param>
    public async Task<ItemInfo> Save(Contracts.SaveItem request, ItemRow? there, IReadOnlyList<ItemBarcodeRow> barcodesThere,
        IReadOnlyList<ItemPackRow> packsThere, CancellationToken ct)
    {
        var before = there is null ? [] : ItemSearch.WordsOf(there.Name, barcodesThere.Select(b => b.Code).Append(there.Sku));
        var item = there ?? request.NewRow();
        if (there is null) db.Add(item);
        else item.Take(request);

        SavePacks(PackMapping.Rows(item.Id, request.Packs), packsThere);
        SaveBarcodes([.. PackMapping.BarcodeRows(request)], barcodesThere);
        var after = request.ToInfo(0);
        await db.Index(item, before, after.Words(), ct);
        await NumberChange(item, ct);
        var state = db.Entry(item).State;
        return item.ToInfo(after.Barcodes, after.Packs) with { Version = state == EntityState.Added ? 1 : state == EntityState.Modified
            ? item.Version + 1 : item.Version };
    }

    public void Publish(ItemInfo i) => db.Publish(new ItemSaved(
        i.ItemId, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(clock.GetUtcNow()),
        i.Sku, i.Name, i.Unit, i.QuantityDigits, i.TaxCategory, i.IsService, i.Active, i.Costing, i.Barcodes, i.Version, i.Category,
        i.Packs.Count == 0 ? null : [.. i.Packs.Select(p => new ItemSavedPack(p.Unit, p.Size, p.Barcodes ?? []))]));

    public void PublishRemoved(ItemInfo i) => db.Publish(new ItemRemoved(
        i.ItemId, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(clock.GetUtcNow()), i.Sku));

    /// <summary>Requests with categories and units as they are written here.</summary>
    public async Task<IReadOnlyList<Contracts.SaveItem>> Written(IReadOnlyList<Contracts.SaveItem> requests, CancellationToken ct)
    {
        var units = await db.Spelled(Spellings.Unit, [.. requests.SelectMany(UnitsOf).Distinct()], ct);
        var categories = await db.Spelled(Spellings.Category,
            [.. requests.Select(r => r.Category.OrNull()).OfType<string>().Distinct()], ct);
        var kept = await fields.All(ct);
        await styles.Know([.. requests.Select(r => r.StyleId).OfType<Guid>().Distinct()], ct);
        return [.. requests.Select(r =>
            r with
            {
                Fields = FieldRules.Written(r.Fields, kept), Variant = styles.Written(r.StyleId, r.Variant),
                Unit = units[r.Unit], Category = r.Category.OrNull() is { } category ? categories[category] : null,
                Packs = r.Packs is null ? null : [.. r.Packs.Select(p => p with { Unit = units[p.Unit] })],
            })];
    }

    private static IEnumerable<string> UnitsOf(Contracts.SaveItem item) => (item.Packs ?? []).Select(p => p.Unit).Prepend(item.Unit);

    private void SaveBarcodes(List<ItemBarcodeRow> wanted, IReadOnlyList<ItemBarcodeRow> there)
    {
        db.RemoveRange(there.Where(b => !wanted.Exists(w => w.CodeKey == b.CodeKey)));
        foreach (var code in wanted)
        {
            if (there.FirstOrDefault(b => b.CodeKey == code.CodeKey) is { } kept)
                (kept.Position, kept.Code, kept.PackKey) = (code.Position, code.Code, code.PackKey);
            else db.Add(code);
        }
    }

    private void SavePacks(List<ItemPackRow> wanted, IReadOnlyList<ItemPackRow> there)
    {
        db.RemoveRange(there.Where(p => !wanted.Exists(w => w.UnitKey == p.UnitKey)));
        foreach (var pack in wanted)
        {
            if (there.FirstOrDefault(p => p.UnitKey == pack.UnitKey) is { } kept)
                (kept.Unit, kept.Size, kept.Position, kept.ForBuying, kept.ForSelling) =
                    (pack.Unit, pack.Size, pack.Position, pack.ForBuying, pack.ForSelling);
            else db.Add(pack);
        }
    }

    // Barcodes and packs have no change number of their own: the item's moves, and its version, which is of what one edits, stays.
    private async Task NumberChange(ItemRow item, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        if (db.Entry(item).State != EntityState.Unchanged) return;
        if (db.ChangeTracker.Entries<ItemBarcodeRow>().All(b => b.Entity.ItemId != item.Id || b.State == EntityState.Unchanged)
            && db.ChangeTracker.Entries<ItemPackRow>().All(p => p.Entity.ItemId != item.Id || p.State == EntityState.Unchanged)) return;
        await db.Execute("UPDATE inv_items SET change = @p0 WHERE id = @p1", [await db.ChangeNumber(ct), item.Id], ct);
    }
}
