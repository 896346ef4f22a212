using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Items.SaveItems;

/// <summary>The items of a bulk request that are there already, with their barcodes; the rows are tracked.</summary>
internal sealed class StoredItems(Dictionary<Guid, ItemRow> rows, ILookup<Guid, ItemBarcodeRow> barcodes, ILookup<Guid, ItemPackRow> packs)
{
    private static readonly ILookup<Guid, ItemBarcodeRow> NoBarcodes = Array.Empty<ItemBarcodeRow>().ToLookup(b => b.ItemId);
    private static readonly ILookup<Guid, ItemPackRow> NoPacks = Array.Empty<ItemPackRow>().ToLookup(p => p.ItemId);

    private readonly Dictionary<Guid, ItemInfo> _infos = rows.Values.ToDictionary(r => r.Id, r => r.ToInfo(barcodes[r.Id], packs[r.Id]));

    public static async Task<StoredItems> Read(InventoryDbContext db, List<Guid> ids, CancellationToken ct)
    {
        // Most lists are of new items: one look by key says so before anything is read.
        var there = new List<Guid>();
        await db.ReadIn("SELECT id FROM inv_items WHERE id IN", ids, row => there.Add(row.GetGuid(0)), ct);
        there = [.. there.Distinct()];
        if (there.Count == 0) return new([], NoBarcodes, NoPacks);
        return new(
            await db.Items.AsTracking().Where(i => there.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct),
            (await db.Barcodes.AsNoTracking().Where(b => there.Contains(b.ItemId)).ToListAsync(ct)).ToLookup(b => b.ItemId),
            (await db.Packs.AsNoTracking().Where(p => there.Contains(p.ItemId)).ToListAsync(ct)).ToLookup(p => p.ItemId));
    }

    /// <summary>Which of them have moved: what movements rest on can't change any more.</summary>
    public static async Task<HashSet<Guid>> Moved(InventoryDbContext db, IEnumerable<ItemChange> items, CancellationToken ct)
    {
        var moved = new HashSet<Guid>();
        await db.ReadIn("SELECT DISTINCT item_id FROM inv_balances WHERE item_id IN", [.. items.Select(c => c.Item.ItemId)], row =>
            moved.Add(row.GetGuid(0)), ct);
        return moved;
    }

    public ItemInfo? Find(Guid item) => _infos.GetValueOrDefault(item);

    public ItemRow Row(Guid item) => rows[item];
}
