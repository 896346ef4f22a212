using Monolith.Pos.Findings;
using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Tickets;

internal sealed class TicketReader(PosDbContext db, ITexts texts) : ITickets
{
    public async Task<TicketInfo?> Find(Guid ticketId, CancellationToken ct) =>
        await Load(await db.Tickets.AsNoTracking().FirstOrDefaultAsync(t => t.Id == ticketId, ct), true, ct);

    public async Task<TicketInfo?> FindByNumber(string number, CancellationToken ct) =>
        await Load(
            await db.Tickets.AsNoTracking().FirstOrDefaultAsync(t => t.Number == number, ct)
                ?? await db.Tickets.AsNoTracking().Where(t => t.PrintedNumber == number).OrderBy(t => t.CompletedAt)
                    .FirstOrDefaultAsync(ct),
            true, ct);

    /// <summary>What a repeat of the same request gets; null where the id is new.</summary>
    public async Task<Result<TicketInfo>?> FirstAnswer(Guid ticketId, string hash, CancellationToken ct)
    {
        var ticket = await db.Tickets.AsNoTracking().FirstOrDefaultAsync(t => t.Id == ticketId, ct);
        if (ticket is null) return null;
        if (ticket.ContentHash != hash) return KernelErrors.IdReused;
        return (await Load(ticket, false, ct))!;
    }

    private async Task<TicketInfo?> Load(TicketRow? ticket, bool withReturned, CancellationToken ct)
    {
        if (ticket is null) return null;
        var lines = await db.Lines.AsNoTracking().Where(l => l.TicketId == ticket.Id).OrderBy(l => l.No).ToListAsync(ct);
        var tenders = await db.Tenders.AsNoTracking().Where(t => t.TicketId == ticket.Id).OrderBy(t => t.No).ToListAsync(ct);
        var returned = withReturned ? await Returned(ticket.Id, ct) : TicketMapping.NothingReturned;
        var authorities = await db.Authorities.AsNoTracking().Where(a => a.TicketId == ticket.Id).OrderBy(a => a.No).ToListAsync(ct);
        var findings = await db.Findings.AsNoTracking().Where(f => f.TicketId == ticket.Id).OrderBy(f => f.Place).ToListAsync(ct);
        return TicketMapping.Info(ticket, lines, tenders, returned, authorities, findings.ConvertAll(f => f.Info(texts)));
    }

    private async Task<IReadOnlyDictionary<int, Quantity>> Returned(Guid ticketId, CancellationToken ct)
    {
        var back = await db.Lines.AsNoTracking().Where(l => l.OriginTicketId == ticketId).Select(l => new { l.OriginLineNo, l.Quantity }).ToListAsync(ct);
        return back.GroupBy(l => l.OriginLineNo!.Value).ToDictionary(g => g.Key, g => -Quantity.Sum(g.Select(l => l.Quantity)));
    }
}
