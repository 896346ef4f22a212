using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Items;

/// <summary>Answers from memory; only a search by words asks the database.</summary>
internal sealed class ItemCatalog(InventoryDbContext db, ItemMirror items) : IItemCatalog
{
    // With its prefix and blanks a code may be longer than it is; nothing is folded that can't be one.
    private const int LongestAsked = 4 * ItemCode.Longest;

    public ValueTask<ItemInfo?> Find(Guid itemId, CancellationToken ct) => items.Seek(itemId, ct);

    public async ValueTask<ItemInfo?> FindByCode(string code, CancellationToken ct)
    {
        if (code.Length > LongestAsked || ItemCode.Of(code) is not { IsUnusable: false, Key: var key }) return null;
        await items.Fresh(ct);
        if (items.FindByCode(key) is null) await items.LookNow(ct); // another process may have made it a moment ago
        return items.FindByCode(key) is { Active: true } item ? item : null;
    }

    public async ValueTask<IReadOnlyDictionary<string, ItemInfo>> FindManyByCode(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var keys = codes.Distinct(StringComparer.Ordinal).Where(c => c.Length <= LongestAsked).Select(c => (Code: c, Of: ItemCode.Of(c)))
            .Where(c => !c.Of.IsUnusable).Select(c => (c.Code, c.Of.Key)).ToList();
        await items.Fresh(ct);
        if (keys.Exists(k => items.FindByCode(k.Key) is null)) await items.LookNow(ct);
        var found = new Dictionary<string, ItemInfo>(StringComparer.Ordinal);
        foreach (var (code, key) in keys)
            if (items.FindByCode(key) is { Active: true } item) found[code] = item;
        return found;
    }

    public async ValueTask<IReadOnlyDictionary<Guid, ItemInfo>> FindMany(IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        await items.Fresh(ct);
        if (itemIds.Any(id => items.Find(id) is null)) await items.LookNow(ct);
        var found = new Dictionary<Guid, ItemInfo>(itemIds.Count);
        foreach (var id in itemIds)
            if (items.Find(id) is { } item) found[id] = item;
        return found;
    }

    public async ValueTask<IReadOnlyDictionary<string, int>> CountByTaxCategory(CancellationToken ct)
    {
        await items.Fresh(ct);
        return items.All.Where(i => i.Active).CountBy(i => i.TaxCategory, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    public Task<Page<ItemInfo>> Best(string? text, int take, CancellationToken ct) => string.IsNullOrWhiteSpace(text)
        ? Search(null, 0, take, ct)
        : new BestItems(db, items).Of(text, take, ct);

    public async Task<Page<ItemInfo>> Search(string? text, int skip, int take, CancellationToken ct)
    {
        var found = ItemSearch.Matching(db, text).Where(i => i.Active);
        var ids = await found.OrderBy(i => i.SkuKey).Skip(skip).Take(take).Select(i => i.Id).ToListAsync(ct);
        // Whoever gets all of what is left has counted it.
        var total = ids.Count < take && (ids.Count > 0 || skip == 0) ? skip + ids.Count : await found.CountAsync(ct);
        var known = await FindMany(ids, ct);
        return new([.. ids.Where(known.ContainsKey).Select(id => known[id])], total, skip, take);
    }
}
