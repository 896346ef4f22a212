namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>The few statements of the hot path, past LINQ: they run for every ticket while other tills wait for the gate.</summary>
internal static class TicketSql
{
    /// <summary>The hash of the ticket that has this id already, and whether its shift is open.</summary>
    public static async Task<(string? Hash, bool Open)> Look(PosDbContext db, Guid ticketId, Guid shiftId, CancellationToken ct)
    {
        (string? Hash, bool Open) found = default;
        await db.Read(
            "SELECT (SELECT content_hash FROM pos_tickets WHERE id = @p0), (SELECT state FROM pos_shifts WHERE id = @p1)", [ticketId, shiftId],
            row => found = (row.IsDBNull(0) ? null : row.GetString(0), !row.IsDBNull(1) && row.GetString(1) == nameof(ShiftState.Open)), ct);
        return found;
    }

    public static async Task<bool> NumberTaken(PosDbContext db, string number, CancellationToken ct)
    {
        var taken = false;
        await db.Read("SELECT 1 FROM pos_tickets WHERE number = @p0", [number], _ => taken = true, ct);
        return taken;
    }
}
