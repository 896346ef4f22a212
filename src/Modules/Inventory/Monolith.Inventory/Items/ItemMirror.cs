using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Items;

/// <summary>All items in memory, by id and by every code that leads to them.</summary>
internal sealed class ItemMirror(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<InventoryDbContext, ItemRow, Guid, ItemInfo>(scopes, signals, clock)
{
    private const int MostAtOnce = 500;

    private readonly ConcurrentDictionary<string, ItemInfo> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, Guid> _numbers = [];
    private SortedCodes? _sorted;
    private long _lastGone = -1;

    /// <param name="key">The key of an <see cref="ItemCode"/>.</param>
    public ItemInfo? FindByCode(string key) => _codes.GetValueOrDefault(key);

    /// <summary>Its codes in order.</summary>
    public SortedCodes Sorted => _sorted ??= new(_codes);

    /// <param name="no">Its number in the index of searches.</param>
    public ItemInfo? FindByNumber(long no) => _numbers.TryGetValue(no, out var id) ? Find(id) : null;

    protected override async Task<IReadOnlyList<(Guid Key, ItemInfo? Value)>> Shape(InventoryDbContext db, IReadOnlyList<ItemRow> changed, CancellationToken ct)
    {
        var items = new List<(Guid, ItemInfo?)>(changed.Count);
        foreach (var row in changed) _numbers[row.FindNo] = row.Id; // never another's, and there before the item is
        if (changed.Count > MostAtOnce) return await ShapeAll(db, changed, ct);
        foreach (var some in changed.Chunk(MostAtOnce))
        {
            var ids = some.Select(i => i.Id).ToList();
            var codes = (await db.Barcodes.AsNoTracking().Where(b => ids.Contains(b.ItemId)).ToListAsync(ct)).ToLookup(b => b.ItemId);
            var packs = (await db.Packs.AsNoTracking().Where(p => ids.Contains(p.ItemId)).ToListAsync(ct)).ToLookup(p => p.ItemId);
            items.AddRange(some.Select(i => (i.Id, (ItemInfo?)i.ToInfo(codes[i.Id], packs[i.Id]))));
        }

        return items;
    }

    // At a start all of them: their barcodes are read in one go, as they lie.
    private static async Task<IReadOnlyList<(Guid Key, ItemInfo? Value)>> ShapeAll(
        InventoryDbContext db, IReadOnlyList<ItemRow> changed, CancellationToken ct)
    {
        var (from, to) = (changed.Min(i => i.Change), changed.Max(i => i.Change));
        var codes = (await db.Barcodes.AsNoTracking()
                .Join(db.Items.Where(i => i.Change >= from && i.Change <= to), b => b.ItemId, i => i.Id, (b, _) => b).ToListAsync(ct))
            .ToLookup(b => b.ItemId);
        var packs = (await db.Packs.AsNoTracking()
                .Join(db.Items.Where(i => i.Change >= from && i.Change <= to), p => p.ItemId, i => i.Id, (p, _) => p).ToListAsync(ct))
            .ToLookup(p => p.ItemId);
        return [.. changed.Select(i => (i.Id, (ItemInfo?)i.ToInfo(codes[i.Id], packs[i.Id])))];
    }

    protected override async Task<IReadOnlyList<Guid>> Gone(InventoryDbContext db, CancellationToken ct)
    {
        var last = _lastGone;
        var gone = await db.RemovedItems.Where(r => r.Change > last)
            .Select(r => new { r.Id, r.Change, IsBack = db.Items.Any(i => i.Id == r.Id) }).ToListAsync(ct);
        if (gone.Count > 0) _lastGone = gone.Max(r => r.Change);
        return [.. gone.Where(r => !r.IsBack).Select(r => r.Id)];
    }

    protected override void Moved(Guid key, ItemInfo? before, ItemInfo? after)
    {
        Sorted.Changed();
        // A code that is given up here may be another item's by now.
        foreach (var code in CodesOf(before).Except(CodesOf(after)))
            if (_codes.TryGetValue(code, out var holder) && holder.ItemId == key) _codes.TryRemove(code, out _);
        foreach (var code in CodesOf(after)) _codes[code] = after!;
    }

    private static IEnumerable<string> CodesOf(ItemInfo? item) => item is null ? [] : ItemMapping.Keys(item);
}
