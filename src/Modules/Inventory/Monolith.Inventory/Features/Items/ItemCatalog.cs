using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Features.Items;

internal sealed class ItemCatalog(InventoryDbContext db, ItemCache cache) : IItemCatalog
{
    private const int LongestCode = 60;

    public async ValueTask<ItemInfo?> Find(Guid itemId, CancellationToken ct)
    {
        await cache.Refresh(ct);
        if (cache.Find(itemId) is { } known) return known;
        return (await Load(db.Items.Where(i => i.Id == itemId), ct)).FirstOrDefault();
    }

    public async ValueTask<ItemInfo?> FindByCode(string code, CancellationToken ct)
    {
        var key = ItemMapping.Key(code);
        if (key.Length is 0 or > LongestCode) return null;
        await cache.Refresh(ct);
        if (cache.FindByCode(key) is { } known) return known.Active ? known : null;

        var byBarcode = await db.Barcodes.Where(b => b.Code == key).Select(b => (Guid?)b.ItemId).FirstOrDefaultAsync(ct);
        var found = await Load(byBarcode is { } id ? db.Items.Where(i => i.Id == id) : db.Items.Where(i => i.SkuKey == key), ct);
        return found.FirstOrDefault(i => i.Active);
    }

    public async ValueTask<IReadOnlyDictionary<Guid, ItemInfo>> FindMany(IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        await cache.Refresh(ct);
        var found = new Dictionary<Guid, ItemInfo>();
        List<Guid>? missing = null;
        foreach (var id in itemIds)
        {
            if (cache.Find(id) is { } known) found[id] = known;
            else (missing ??= []).Add(id);
        }

        foreach (var chunk in (missing ?? []).Distinct().Chunk(500))
        {
            foreach (var item in await Load(db.Items.Where(i => chunk.Contains(i.Id)), ct)) found[item.ItemId] = item;
        }

        return found;
    }

    public async Task<Page<ItemInfo>> Search(string? text, int skip, int take, CancellationToken ct)
    {
        var found = ItemSearch.Matching(db, text).Where(i => i.Active);
        var total = await found.CountAsync(ct);
        var items = await Load(found.OrderBy(i => i.SkuKey).Skip(skip).Take(take), ct);
        return new(items, total, skip, take);
    }

    private async Task<List<ItemInfo>> Load(IQueryable<Item> query, CancellationToken ct)
    {
        var changes = cache.Changes;
        var items = await query.AsNoTracking().ToListAsync(ct);
        var ids = items.Select(i => i.Id).ToList();
        var barcodes = items.Count == 0
            ? Array.Empty<ItemBarcode>().ToLookup(b => b.ItemId, b => b.Code)
            : (await db.Barcodes.AsNoTracking().Where(b => ids.Contains(b.ItemId)).OrderBy(b => b.Position).ToListAsync(ct)).ToLookup(b => b.ItemId, b => b.Code);
        var infos = items.Select(i => i.ToInfo(barcodes[i.Id])).ToList();
        foreach (var info in infos) cache.Keep(info, changes);
        return infos;
    }
}
