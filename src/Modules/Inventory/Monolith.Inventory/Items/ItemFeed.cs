using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Items;

internal sealed class ItemFeed(InventoryDbContext db, ItemMirror items) : IItemFeed
{
    public async Task<ItemChanges> After(long change, int atLeast, CancellationToken ct)
    {
        var changed = await db.Items.ChangedAfter(i => i.Id, change, atLeast, ct);
        var gone = await db.RemovedItems.ChangedAfter(r => r.Id, change, atLeast, ct);
        // Both have the numbers of one series: no further than the one of them that has more to come.
        var newest = Math.Max(changed.Newest, gone.Newest);
        var last = Math.Min(changed.More ? changed.Last : newest, gone.More ? gone.Last : newest);
        if (changed.Keys.Count == 0 && gone.Keys.Count == 0) return new([], [], last, newest);
        await items.LookNow(ct); // another process may have written what was just read
        var ids = changed.Keys.Concat(gone.Keys).Distinct().ToList();
        return new([.. ids.Select(items.Find).OfType<ItemInfo>()], [.. ids.Where(id => items.Find(id) is null)], last, newest);
    }
}
