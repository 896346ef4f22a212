namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>The few statements of the hot path, past LINQ: they run for every ticket while other tills wait for the gate.</summary>
internal static class TicketSql
{
    /// <summary>The hash of the ticket that has this id already, and whether its shift is open.</summary>
    public static async Task<Standing> Look(PosDbContext db, Guid ticketId, Guid shiftId, CancellationToken ct)
    {
        Standing found = default;
        await db.Read(
            "SELECT (SELECT content_hash FROM pos_tickets WHERE id = @p0), closed_at, z_number FROM pos_shifts WHERE id = @p1",
            [ticketId, shiftId],
            row => found = new(
                row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : Instants.FromMicroseconds(row.GetInt64(1)),
                row.IsDBNull(2) ? null : row.GetInt32(2)),
            ct);
        return found;
    }

    public static async Task<bool> NumberTaken(PosDbContext db, string number, CancellationToken ct)
    {
        var taken = false;
        await db.Read("SELECT 1 FROM pos_tickets WHERE number = @p0", [number], _ => taken = true, ct);
        return taken;
    }

    /// <param name="Hash">Null: the ticket is new.</param>
    /// <param name="ClosedAt">Null: the shift is open.</param>
    internal readonly record struct Standing(string? Hash, DateTimeOffset? ClosedAt, int? ZNumber)
    {
        public bool IsOpen => ClosedAt is null;
    }
}
