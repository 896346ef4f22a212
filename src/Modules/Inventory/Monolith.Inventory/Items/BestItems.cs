using Microsoft.EntityFrameworkCore;
using Monolith.Data.Search;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Items;

/// <summary>The items that somebody who types most likely means. Of a text that many have, only the first lines of the index are read: who
/// types three letters that ten thousand items have looks at a screenful and types a fourth.</summary>
internal sealed class BestItems(InventoryDbContext db, ItemMirror items)
{
    /// <summary>So many lines of the index are read of a piece.</summary>
    public const int MostLines = 1000;

    public async Task<Page<ItemInfo>> Of(string text, int take, CancellationToken ct)
    {
        var pieces = ItemSearch.Pieces(text);
        if (pieces.Count == 0) return new([], 0, 0, take);
        await items.Fresh(ct);
        var code = ItemCode.KeyOf(text);
        var (driver, numbers) = await Fewest(pieces, ct);
        var others = pieces.Where(p => p != driver).ToList();
        var found = numbers.Distinct().Select(items.FindByNumber).OfType<ItemInfo>()
            .Where(i => i.Active && others.TrueForAll(p => ItemPieces.Holds(i, p))).ToDictionary(i => i.ItemId);
        if (numbers.Count == MostLines)
        {
            // Words that are in many items each and together in few: only the whole of the index knows which.
            if (others.Count > 0 && found.Count < take) await AddAll(found, text, ct);
            if (others.Count == 0) items.Sorted.Beginning(code, take).ForEach(i => found[i.ItemId] = i);
        }

        var itself = items.FindByCode(code) is { Active: true } exact ? exact : null;
        if (itself is not null) found[itself.ItemId] = itself;
        var typed = text.Trim();
        var best = found.Values.Select(i => (Rank: i == itself ? 0 : ItemPieces.Rank(i, typed, pieces), Item: i))
            .OrderBy(f => f.Rank).ThenBy(f => f.Item.Sku, StringComparer.OrdinalIgnoreCase).Take(take).Select(f => f.Item).ToList();
        return new(best, found.Count, 0, take);
    }

    // The first piece that is in few is enough: the rest is looked for in the items themselves.
    private async Task<(string Piece, List<long> Numbers)> Fewest(IReadOnlyList<string> pieces, CancellationToken ct)
    {
        (string, List<long>)? first = null;
        foreach (var piece in pieces)
        {
            var numbers = await db.Lines<ItemRow>(piece).OrderBy(l => l.Part).ThenBy(l => l.No).Take(MostLines).Select(l => l.No)
                .ToListAsync(ct);
            if (numbers.Count < MostLines) return (piece, numbers);
            first ??= (piece, numbers);
        }

        return first!.Value;
    }

    private async Task AddAll(Dictionary<Guid, ItemInfo> found, string text, CancellationToken ct)
    {
        var all = ItemSearch.Matching(db, text).Where(i => i.Active).OrderBy(i => i.SkuKey).Take(MostLines);
        foreach (var id in await all.Select(i => i.Id).ToListAsync(ct))
        {
            if (items.Find(id) is { Active: true } item) found[id] = item;
        }
    }
}
