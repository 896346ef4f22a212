using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Persistence;

namespace Monolith.Pos.Tickets;

internal sealed class SoldItems(PosDbContext db) : IItemUse
{
    // What tills completed before, by their clocks or without the network, may have come in since.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    public ItemUseKind Kind => ItemUseKind.Sold;

    public async Task<IReadOnlySet<Guid>> UsedSince(DateTimeOffset since, CancellationToken ct)
    {
        var first = since - LongestWait;
        var tickets = db.Tickets.Where(t => t.CompletedAt >= first && t.RecordedAt >= since);
        return (await db.Lines.Where(l => tickets.Any(t => t.Id == l.TicketId)).Select(l => l.ItemId)
            .Distinct().ToListAsync(ct)).ToHashSet();
    }
}
