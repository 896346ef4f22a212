using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Persistence;

namespace Monolith.Pos.Tickets;

internal sealed class SoldItems(PosDbContext db) : IItemUse
{
    public ItemUseKind Kind => ItemUseKind.Sold;

    // By when a ticket came in: what was sold long before may have come in since, as past sales do.
    public async Task<IReadOnlySet<Guid>> UsedSince(DateTimeOffset since, CancellationToken ct)
    {
        var tickets = db.Tickets.Where(t => t.RecordedAt >= since);
        return (await db.Lines.Where(l => tickets.Any(t => t.Id == l.TicketId)).Select(l => l.ItemId)
            .Distinct().ToListAsync(ct)).ToHashSet();
    }
}
