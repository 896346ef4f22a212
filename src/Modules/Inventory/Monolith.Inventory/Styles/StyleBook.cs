using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Styles;

/// <summary>Styles that a request has to do with, each read once.</summary>
internal sealed class StyleBook(InventoryDbContext db, ItemMirror items) : IStyles
{
    private readonly Dictionary<Guid, StyleInfo?> _known = [];

    public static string Key(string code) => code.Trim().ToUpperInvariant();

    public async Task<StyleInfo?> Find(Guid style, CancellationToken ct)
    {
        await Know([style], ct);
        return _known[style];
    }

    public async Task Know(IReadOnlyCollection<Guid> styles, CancellationToken ct)
    {
        var asked = styles.Where(s => !_known.ContainsKey(s)).ToList();
        if (asked.Count == 0) return;
        var found = await db.Styles.AsNoTracking().Where(s => asked.Contains(s.Id)).ToListAsync(ct);
        foreach (var id in asked) _known[id] = found.Find(s => s.Id == id)?.ToInfo();
    }

    /// <summary>A variant in the spelling of its style, which is known by now.</summary>
    public string? Written(Guid? style, string? variant) =>
        style is { } id && _known.GetValueOrDefault(id)?.ValuesOf(variant) is { } values ? StyleInfo.Variant(values)
            : style is null ? null : variant;

    public void Forget() => _known.Clear();

    public async Task<IReadOnlyDictionary<string, StyleInfo>> FindByCode(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var keys = codes.Select(Key).Distinct().ToList();
        var found = (await db.Styles.AsNoTracking().Where(s => keys.Contains(s.CodeKey)).ToListAsync(ct))
            .ToDictionary(s => s.CodeKey, s => s.ToInfo());
        return codes.Distinct().Where(c => found.ContainsKey(Key(c))).ToDictionary(c => c, c => found[Key(c)]);
    }

    public async Task<IReadOnlyDictionary<Guid, StyleOfItem>> OfItems(IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        await items.Fresh(ct);
        var styles = itemIds.Distinct().Select(items.Find).OfType<ItemInfo>().Where(i => i.StyleId is not null)
            .ToDictionary(i => i.ItemId, i => i.StyleId!.Value);
        await Know([.. styles.Values.Distinct()], ct);
        return styles.Where(s => _known[s.Value] is not null)
            .ToDictionary(s => s.Key, s => new StyleOfItem(s.Value, _known[s.Value]!.Code, _known[s.Value]!.Name));
    }
}
