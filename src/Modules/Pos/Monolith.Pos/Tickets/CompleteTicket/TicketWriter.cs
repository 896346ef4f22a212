using System.Globalization;

namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>Puts a priced ticket into its rows, its event and its audit row. Runs inside the write.</summary>
internal static class TicketWriter
{
    /// Errors: pos.number-taken
    public static async Task<Result<TicketInfo>> Write(
        PosDbContext db, Contracts.CompleteTicket ticket, Ticket priced, ShiftFacts shift, string hash, Actor cashier,
        Site site, DateTimeOffset now, CancellationToken ct)
    {
        if (ticket.Number is not null && await TicketSql.NumberTaken(db, ticket.Number, ct)) return PosErrors.NumberTaken(ticket.Number);
        var row = Row(ticket, priced, shift, hash, cashier, site, now, ticket.Number ?? await NextNumber(db, shift, ct));
        var lines = priced.Lines.Select(l => Line(ticket.TicketId, l)).ToList();
        var tenders = ticket.Tenders.Select((t, i) => new TicketTenderRow
        {
            TicketId = ticket.TicketId, No = i + 1, Kind = t.Kind, Amount = t.Amount, ChangeGiven = priced.Change[i],
                Reference = Plain(t.Reference),
        }).ToList();

        await db.BulkInsert([row], ct);
        await db.BulkInsert(lines, ct);
        await db.BulkInsert(tenders, ct);
        var posted = TicketMapping.Info(row, lines, tenders, TicketMapping.NothingReturned);
        db.Publish(TicketMapping.Event(row, lines, tenders));
        db.Audit($"ticket:{row.Number}", after: new { row.Total, Lines = lines.Count, Register = row.RegisterCode });
        return posted;
    }

    // A till may have made numbers of this form itself while it was offline: those are passed over.
    private static async Task<string> NextNumber(PosDbContext db, ShiftFacts shift, CancellationToken ct)
    {
        while (true)
        {
            var next = await RegisterNumbers.NextTicket(db, shift.RegisterId, ct);
            var number = string.Create(CultureInfo.InvariantCulture, $"{shift.RegisterCode}-{next:000000}");
            if (!await TicketSql.NumberTaken(db, number, ct)) return number;
        }
    }

    private static TicketRow Row(
        Contracts.CompleteTicket ticket, Ticket priced, ShiftFacts shift, string hash, Actor cashier, Site site,
        DateTimeOffset now, string number) => new()
    {
        Id = ticket.TicketId,
        ContentHash = hash,
        Number = number,
        Site = site.Number,
        RegisterId = shift.RegisterId,
        RegisterCode = shift.RegisterCode,
        ShiftId = shift.ShiftId,
        WarehouseId = shift.WarehouseId,
        ActorId = cashier.Id,
        ActorName = cashier.Name,
        CashierId = cashier.Id,
        CashierName = cashier.Name,
        CustomerId = ticket.CustomerId,
        // As the database keeps it, so that the first answer and every later one are the same.
        CompletedAt = Instants.FromMicroseconds(Instants.ToMicroseconds(ticket.CompletedAt)),
        RecordedAt = Instants.FromMicroseconds(Instants.ToMicroseconds(now)),
        BusinessDate = site.BusinessDate(ticket.CompletedAt),
        IsReturn = priced.IsReturn,
        Discount = priced.Discount,
        Net = priced.Net,
        Tax = priced.Tax,
        Total = priced.Total,
        ChangeGiven = priced.ChangeGiven,
        Note = Plain(ticket.Note),
    };

    private static TicketLineRow Line(Guid ticketId, TicketLine line) => new()
    {
        TicketId = ticketId,
        No = line.No,
        ItemId = line.Item.ItemId,
        Sku = line.Item.Sku,
        Name = string.IsNullOrWhiteSpace(line.Is.Name) ? line.Item.Name : LocalName.FromText(line.Is.Name),
        Category = line.Item.Category,
        Unit = line.Item.Unit,
        IsService = line.Item.IsService,
        Quantity = line.Is.Quantity,
        UnitPrice = line.Is.UnitPrice,
        Discount = line.Figures.Discount,
        DiscountReason = Plain(line.Is.DiscountReason),
        PriceReason = Plain(line.Is.PriceReason),
        Amount = line.Figures.Amount,
        Net = line.Figures.Net,
        Tax = line.Figures.Tax,
        TaxCategory = line.TaxCategory,
        TaxRate = line.TaxRate,
        TaxInclusive = line.TaxInclusive,
        OriginTicketId = line.Is.OriginTicketId,
        OriginLineNo = line.Is.OriginLineNo,
    };

    // What was paid is booked: a character that can't be seen is left out, not refused.
    private static string? Plain(string? text) => text is null ? null : PlainText.Line(text);
}
