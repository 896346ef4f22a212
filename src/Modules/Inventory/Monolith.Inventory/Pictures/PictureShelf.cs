using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Pictures;

/// <summary>An item's pictures in their order. Inside a write: who changes them changes the item, and its mirrors hear of it.</summary>
internal sealed class PictureShelf(InventoryDbContext db)
{
    /// <summary>Without the files, which are large.</summary>
    public Task<List<PictureInfo>> Of(Guid itemId, CancellationToken ct) => db.Pictures.Where(p => p.ItemId == itemId)
        .OrderBy(p => p.Position).ThenBy(p => p.Id)
        .Select(p => new PictureInfo(p.Id, p.ItemId, p.Position, p.Sha256, p.MediaType, p.SmallName, p.AddedAt, p.AddedBy)).ToListAsync(ct);

    /// <summary>They have these places from now on, and the first stands for the item.</summary>
    public async Task Place(ItemRow item, IReadOnlyList<PictureInfo> inOrder, CancellationToken ct)
    {
        for (var i = 0; i < inOrder.Count; i++)
        {
            if (inOrder[i].Position == i) continue;
            await db.Execute("UPDATE inv_pictures SET position = @p0 WHERE id = @p1", [i, inOrder[i].PictureId], ct);
        }

        item.Picture = inOrder.Count == 0 ? null : inOrder[0].Small;
    }
}
