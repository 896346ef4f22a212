namespace Monolith.Pos.Tickets;

internal sealed class PastTickets(PosDbContext db, TicketFactsReader facts, ShiftMirror shifts) : IPastTickets
{
    public async Task<IReadOnlyDictionary<Guid, PastTicket>> Find(IReadOnlyCollection<Guid> ticketIds, CancellationToken ct)
    {
        var shifts = new Dictionary<Guid, Guid>();
        await db.ReadIn(
            "SELECT id, shift_id FROM pos_tickets WHERE id IN", ticketIds, row => shifts[row.GetGuid(0)] = row.GetGuid(1), ct);
        var lines = shifts.Keys.ToDictionary(id => id, _ => new List<PastTicketLine>());
        await db.ReadIn(
            "SELECT ticket_id, no, item_id, quantity, unit_price FROM pos_ticket_lines WHERE ticket_id IN", [.. shifts.Keys],
            row => lines[row.GetGuid(0)].Add(
                new(row.GetInt32(1), row.GetGuid(2), Quantity.FromScaled(row.GetInt64(3)), Money.FromScaled(row.GetInt64(4)))),
            ct);
        return shifts.ToDictionary(t => t.Key, t => new PastTicket(t.Key, t.Value, [.. lines[t.Key].OrderBy(l => l.No)]));
    }

    public async Task<IReadOnlySet<Guid>> Returned(IReadOnlyCollection<Guid> ticketIds, CancellationToken ct)
    {
        var found = new HashSet<Guid>();
        await db.ReadIn(
            "SELECT DISTINCT origin_ticket_id FROM pos_ticket_lines WHERE origin_ticket_id IN", ticketIds,
            row => found.Add(row.GetGuid(0)), ct);
        return found;
    }

    public async Task<IReadOnlyList<CountedTender>> Taken(Guid shiftId, CancellationToken ct)
    {
        var taken = new List<CountedTender>();
        await db.Read(
            """
            SELECT d.kind, CAST(SUM(d.amount - d.change_given) AS bigint) FROM pos_ticket_tenders d
            JOIN pos_tickets t ON t.id = d.ticket_id WHERE t.shift_id = @p0 GROUP BY d.kind
            """,
            [shiftId], row => taken.Add(new(Enum.Parse<TenderKind>(row.GetString(0)), Money.FromScaled(row.GetInt64(1)))), ct);
        return taken;
    }

    public async Task<Result<Money>> Total(Contracts.CompleteTicket ticket, CancellationToken ct)
    {
        if (await shifts.Of(ticket.ShiftId, ct) is not { } shift) return PosErrors.UnknownShift;
        var known = await facts.Of(ticket, shift.RegisterId, ticket.CompletedAt, ct);
        if (TicketFactsReader.Origins(ticket) is { Count: > 0 } origins)
            known = known with { Origins = await Origins.Load(db, origins, ct) };
        return TicketPricing.Reckon(ticket, known).Map(t => t.Total);
    }
}
