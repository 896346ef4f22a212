using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Items;

/// <summary>Whether a change of an item takes away what documents rest on: a case that twelve were sold in stays a case of
/// twelve.</summary>
internal sealed class PackUse(InventoryDbContext db, IEnumerable<IPackUse> others)
{
    /// Errors: inventory.pack-used
    public async Task<Error?> Refuses(ItemInfo? there, Contracts.SaveItem wanted, CancellationToken ct)
    {
        var lost = (there?.Packs ?? []).Where(p => !Stays(p, wanted)).ToList();
        if (lost.Count == 0) return null;
        var used = await UnitsUsed(there!.ItemId, ct);
        return lost.Find(p => used.Contains(PackMapping.Key(p))) is { } pack ? ItemErrors.PackUsed(there.Sku, pack) : null;
    }

    private static bool Stays(ItemPack pack, Contracts.SaveItem wanted) =>
        (wanted.Packs ?? []).Any(w => w.IsCalled(pack.Unit) && w.Size == pack.Size);

    private async Task<HashSet<string>> UnitsUsed(Guid itemId, CancellationToken ct)
    {
        var pools = await db.Balances.Where(b => b.ItemId == itemId).Select(b => (long?)b.Pool).ToListAsync(ct);
        var used = await db.Ledger.Where(r => pools.Contains(r.Pool) && r.EntryUnit != null).Select(r => r.EntryUnit!).Distinct()
            .ToListAsync(ct);
        foreach (var module in others) used.AddRange(await module.UnitsUsed(itemId, ct));
        return [.. used.Select(Spellings.Key)];
    }
}
