using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Seals.ShowSealHead;

internal sealed class SealHeadReader(InventoryDbContext db) : ISealHead
{
    public async Task<SealHead?> Latest(CancellationToken ct) =>
        (await db.SealBlocks.OrderByDescending(b => b.Number).FirstOrDefaultAsync(ct))?.ToHead();
}
