using Monolith.Pos.Findings;
using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>Puts a priced ticket into its rows, its event and its audit row. Runs inside the write.</summary>
internal static class TicketWriter
{
    public static async Task<Result<TicketInfo>> Write(PosDbContext db, TicketArrival arrival, ITexts texts, CancellationToken ct)
    {
        var number = await TicketNumber.Give(db, arrival, ct);
        var row = Row(arrival, number);
        var lines = arrival.Priced.Lines;
        var tenders = arrival.Ticket.Tenders.Select((t, i) => new TicketTenderRow
        {
            TicketId = row.Id, No = i + 1, Kind = t.Kind, Amount = t.Amount, ChangeGiven = arrival.Priced.Change[i],
            Reference = t.Reference.Plain(),
        }).ToList();
        var authorities = arrival.Rights.Lent.Select((lent, i) => Authority(row.Id, i + 1, lent)).ToList();
        var found = arrival.Found(number);

        await db.BulkInsert([row], ct);
        await db.BulkInsert(lines, ct);
        await db.BulkInsert(tenders, ct);
        await db.BulkInsert(authorities, ct);
        await db.BulkInsert(found.Select((f, i) => Finding(row, arrival.Now, i + 1, f.Sentence)).ToList(), ct);
        db.Publish(TicketMapping.Event(row, lines, tenders, authorities) with { Hour = arrival.Site.HourOf(row.CompletedAt) });
        var codes = found.Count == 0 ? null : found.Select(f => f.Sentence.Key);
        db.Audit($"ticket:{row.Number}", after: new { row.Total, Lines = lines.Count, Register = row.RegisterCode, Findings = codes });
        return TicketMapping.Info(
            row, lines, tenders, TicketMapping.NothingReturned, authorities, found.ConvertAll(f => f.Sentence.Info(texts)));
    }

    private static TicketRow Row(TicketArrival arrival, TicketNumber number)
    {
        var (ticket, priced, shift) = (arrival.Ticket, arrival.Priced, arrival.Shift);
        return new()
        {
            Id = ticket.TicketId,
            ContentHash = arrival.Hash,
            Number = number.Number,
            PrintedNumber = number.Printed,
            Site = arrival.Site.Number,
            RegisterId = shift.RegisterId,
            RegisterCode = shift.RegisterCode,
            ShiftId = shift.ShiftId,
            WarehouseId = shift.WarehouseId,
            ActorId = arrival.Sender.Id,
            ActorName = arrival.Sender.Name,
            CashierId = arrival.Rights.CashierId,
            CashierName = arrival.Rights.CashierName.Plain()!,
            CustomerId = arrival.IsCustomerKnown ? ticket.CustomerId : null,
            // As the database keeps it, so that the first answer and every later one are the same.
            CompletedAt = Kept(arrival.Moment.At),
            TillTime = arrival.Moment.TillTime is { } till ? Kept(till) : null,
            ClockOffset = ticket.Clock?.OffsetMs,
            ClockSource = ticket.Clock?.Source,
            RecordedAt = Kept(arrival.Now),
            BusinessDate = arrival.Site.BusinessDate(arrival.Moment.At),
            AfterClose = arrival.ClosedAt is not null,
            IsReturn = priced.IsReturn,
            Discount = priced.Discount,
            Net = priced.Net,
            Tax = priced.Tax,
            Total = priced.Total,
            ChangeGiven = priced.ChangeGiven,
            CashRounding = priced.CashRounding,
            TaxRounding = priced.TaxRounding,
            Note = ticket.Note.Plain(),
        };
    }

    private static TicketAuthorityRow Authority(Guid ticketId, int no, LentToTicket lent) => new()
    {
        TicketId = ticketId,
        No = no,
        Permission = lent.Said.Permission,
        UserId = lent.Said.UserId,
        Name = lent.Said.Name.Plain()!,
        At = Kept(lent.Said.At),
        IsProven = lent.IsProven,
        Reason = lent.Said.Reason.Plain().OrNull(),
    };

    private static FindingRow Finding(TicketRow ticket, DateTimeOffset now, int place, Sentence sentence) => new()
    {
        Id = Guid.CreateVersion7(now),
        Place = place,
        Code = sentence.Key,
        Sentence = sentence.ToJson(),
        Site = ticket.Site,
        BusinessDate = ticket.BusinessDate,
        At = now,
        TicketId = ticket.Id,
        TicketNumber = ticket.Number,
        ShiftId = ticket.ShiftId,
        RegisterId = ticket.RegisterId,
        RegisterCode = ticket.RegisterCode,
        CashierId = ticket.CashierId,
        CashierName = ticket.CashierName,
    };

    private static DateTimeOffset Kept(DateTimeOffset at) => Instants.FromMicroseconds(Instants.ToMicroseconds(at));
}
