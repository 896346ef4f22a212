using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Items;

internal sealed class ItemCatalog(InventoryDbContext db, ItemCache cache) : IItemCatalog
{
    private const int LongestCode = 60;
    private const int MostAtOnce = 500;

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

        var found = await Load(db.Barcodes.Where(b => b.Code == key).Join(db.Items, b => b.ItemId, i => i.Id, (b, i) => i), ct);
        if (found.Count == 0) found = await Load(db.Items.Where(i => i.SkuKey == key), ct);
        return found.FirstOrDefault(i => i.Active);
    }

    public async ValueTask<IReadOnlyDictionary<string, ItemInfo>> FindManyByCode(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        await cache.Refresh(ct);
        var known = new Dictionary<string, ItemInfo>(StringComparer.Ordinal);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in codes.Select(ItemMapping.Key).Where(k => k.Length is > 0 and <= LongestCode))
        {
            if (cache.FindByCode(key) is { } item) known[key] = item;
            else missing.Add(key);
        }

        foreach (var keys in missing.Chunk(MostAtOnce))
        {
            var owners = db.Barcodes.Where(b => keys.Contains(b.Code)).Select(b => b.ItemId);
            foreach (var item in (await Load(db.Items.Where(i => keys.Contains(i.SkuKey)), ct)).Concat(await Load(db.Items.Where(i => owners.Contains(i.Id)), ct)))
            {
                foreach (var code in item.Barcodes.Append(ItemMapping.Key(item.Sku)).Where(missing.Contains)) known[code] = item;
            }
        }

        return codes.Distinct(StringComparer.Ordinal).Where(c => known.TryGetValue(ItemMapping.Key(c), out var item) && item.Active)
            .ToDictionary(c => c, c => known[ItemMapping.Key(c)], StringComparer.Ordinal);
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

        foreach (var chunk in (missing ?? []).Distinct().Chunk(MostAtOnce))
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

    /// <summary>Reads every item once, as many as the memory takes, so that the first scan of each is answered from there.</summary>
    public async Task KeepAll(CancellationToken ct) =>
        await FindMany(await db.Items.OrderBy(i => i.Id).Select(i => i.Id).Take(ItemCache.Most).ToListAsync(ct), ct);

    private async Task<List<ItemInfo>> Load(IQueryable<ItemRow> query, CancellationToken ct)
    {
        var changes = cache.Changes;
        var rows = await query.AsNoTracking()
            .Select(i => new { Item = i, Codes = db.Barcodes.Where(b => b.ItemId == i.Id).OrderBy(b => b.Position).Select(b => b.Code).ToList() })
            .ToListAsync(ct);
        var infos = rows.Select(r => r.Item.ToInfo(r.Codes)).ToList();
        foreach (var info in infos) cache.Keep(info, changes);
        return infos;
    }
}
