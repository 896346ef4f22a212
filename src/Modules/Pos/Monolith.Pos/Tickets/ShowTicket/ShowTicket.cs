using Monolith.Pos.Shifts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Pos.Tickets.ShowTicket;

/// <summary>A ticket with what stands around it, for its page.</summary>
[Requires(PosPermissions.View)]
internal sealed record ShowTicket(Guid TicketId, string? Language) : IRequest<TicketView>;

internal sealed record TicketView(
    TicketInfo Ticket, string? Customer, ReceiptDocument Receipt, IReadOnlyList<RelatedTicket> Origins, IReadOnlyList<RelatedTicket> Returns, IReadOnlyList<AuditRow> Audit);

internal sealed record RelatedTicket(Guid TicketId, string Number, DateTimeOffset CompletedAt);

internal sealed class ShowTicketHandler(
    PosDbContext db, ITickets tickets, IReceipts receipts, ICustomers customers, BlindLooks looks) : IHandler<ShowTicket, TicketView>
{
    /// Errors: pos.unknown-ticket, pos.too-many-receipts
    public async Task<Result<TicketView>> Handle(ShowTicket request, CancellationToken ct)
    {
        if (await tickets.Find(request.TicketId, ct) is not { } ticket) return PosErrors.UnknownTicket;
        if (await looks.Refuses(request.TicketId, ct) is { } refused) return refused;
        var receipt = await receipts.For(request.TicketId, request.Language, ct);
        var customer = ticket.CustomerId is { } id ? await customers.Find(id, ct) : null;
        var origins = ticket.Lines.Where(l => l.OriginTicketId is not null).Select(l => l.OriginTicketId!.Value).Distinct().ToList();
        var returns = await db.Lines.AsNoTracking().Where(l => l.OriginTicketId == ticket.TicketId).Select(l => l.TicketId).Distinct().OrderBy(id => id).Take(100).ToListAsync(ct);
        var subject = $"ticket:{ticket.Number}";
        var audit = await db.Set<AuditRow>().AsNoTracking().Where(a => a.Subject == subject).OrderBy(a => a.Id).Take(100).ToListAsync(ct);
        return new TicketView(ticket, customer?.Name, receipt!, await Related(origins, ct), await Related(returns, ct), audit);
    }

    private async Task<IReadOnlyList<RelatedTicket>> Related(IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0 ? [] : await db.Tickets.AsNoTracking()
        .Where(t => ids.Contains(t.Id)).OrderBy(t => t.CompletedAt).Select(t => new RelatedTicket(t.Id, t.Number, t.CompletedAt)).ToListAsync(ct);
}
