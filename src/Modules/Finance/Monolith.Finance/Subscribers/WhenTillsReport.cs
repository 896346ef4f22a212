using Monolith.Pos.Contracts;
using Monolith.Pos.Contracts.Events;
using Monolith.SharedKernel.Events;

namespace Monolith.Finance.Subscribers;

/// <summary>Books what the tills report, in the order in which it happened there: tickets, and the end of a shift after all of its
/// tickets.</summary>
internal sealed class WhenTillsReport(FinanceDbContext db, Bookkeeper books) : ISubscriber
{
    public async Task Handle(IReadOnlyList<Received> batch, CancellationToken ct)
    {
        var shifts = new HashSet<Guid>();
        var sources = new HashSet<Guid>();
        foreach (var received in batch)
        {
            switch (received.Event)
            {
                case TicketCompleted ticket:
                    shifts.Add(ticket.ShiftId);
                    sources.Add(ticket.TicketId);
                    break;
                case ShiftOpened opened:
                    shifts.Add(opened.ShiftId);
                    break;
                case ShiftClosed closed:
                    shifts.Add(closed.ShiftId);
                    sources.Add(closed.ShiftId);
                    break;
            }
        }

        await books.Begin(shifts, ct);
        var booked = new HashSet<Guid>();
        await db.ReadIn(
            $"SELECT source_id FROM fin_entries WHERE line = 1 AND book IN ('{nameof(Book.Sale)}', '{nameof(Book.Cash)}') AND source_id IN",
            sources,
            row => booked.Add(row.GetGuid(0)), ct);

        foreach (var received in batch)
        {
            switch (received.Event)
            {
                case TicketCompleted ticket when booked.Add(ticket.TicketId):
                    BookTicket(ticket);
                    break;
                case ShiftOpened opened:
                    Describe(books.ShiftOf(opened.ShiftId), opened.RegisterCode, opened.CashierName);
                    break;
                case ShiftClosed closed when booked.Add(closed.ShiftId):
                    Close(closed);
                    break;
            }
        }

        await books.Finish(ct);
    }

    private void BookTicket(TicketCompleted ticket)
    {
        var shift = books.ShiftOf(ticket.ShiftId);
        if (shift.RegisterCode is null) Describe(shift, ticket.RegisterCode, ticket.CashierName);
        if (TicketSet.HasGoods(ticket)) shift.GoodsTickets++;
        var set = books.Set(new(Book.Sale, PosKinds.Ticket, ticket.TicketId, ticket.Number, 0, ticket.ShiftId, ticket, ticket.CompletedAt));
        TicketSet.Fill(set, ticket, books.Chart);
        books.Add(set, JournalKind.Sales);
    }

    private void Close(ShiftClosed closed)
    {
        var shift = books.ShiftOf(closed.ShiftId);
        Describe(shift, closed.RegisterCode, closed.CashierName);
        (shift.ClosedAt, shift.ZNumber) = (closed.ClosedAt, closed.ZNumber);
        if (closed.Difference.IsZero) return;
        var set = books.Set(new(
            Book.Cash, PosKinds.Shift, closed.ShiftId, $"{closed.RegisterCode} Z{closed.ZNumber}", 0, closed.ShiftId, closed,
            closed.ClosedAt));
        set.Enter(books.Chart[AccountRoles.Cash], closed.Difference.Scaled);
        set.Enter(books.Chart[AccountRoles.CashDifference], -closed.Difference.Scaled);
        books.Add(set, JournalKind.Cash);
    }

    private static void Describe(ShiftRow shift, string registerCode, string cashierName) =>
        (shift.RegisterCode, shift.CashierName) = (registerCode, cashierName);
}
