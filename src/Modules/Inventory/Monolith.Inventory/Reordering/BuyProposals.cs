using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Reordering;

internal sealed class BuyProposals(InventoryDbContext db) : IBuyProposals
{
    public async Task<IReadOnlyList<BuyProposal>> Open(IReadOnlyCollection<Guid> proposalIds, CancellationToken ct) =>
        await db.ReorderAlerts
            .Where(a => proposalIds.Contains(a.Id) && a.ClosedAt == null && a.Kind == AlertKind.Low && a.SourceWarehouseId == null)
            .OrderBy(a => a.Id)
            .Select(a => new BuyProposal(a.Id, a.ItemId, a.WarehouseId, a.Suggested, a.ByItself)).ToListAsync(ct);
}
