namespace Monolith.Pos.Tickets;

/// <summary>When a ticket was made, for the books. A till's clock is believed while its time lies within the shift and not ahead of the
/// server's; else it would put the ticket into another day's books.</summary>
/// <param name="At">The time it is booked at.</param>
/// <param name="TillTime">The till's own, where it isn't believed.</param>
internal readonly record struct TicketMoment(DateTimeOffset At, DateTimeOffset? TillTime)
{
    /// <param name="said">By the till.</param>
    /// <param name="closedAt">Of its shift; null while that is open.</param>
    public static TicketMoment Of(DateTimeOffset said, ShiftFacts shift, DateTimeOffset? closedAt, DateTimeOffset now, Site site)
    {
        if (IsPlausible(said, shift, closedAt, now, site)) return new(said, null);
        // Nothing was sold after the drawer was counted, however late it comes.
        return new(closedAt is { } closed && closed < now ? closed : now, said);
    }

    private static bool IsPlausible(DateTimeOffset said, ShiftFacts shift, DateTimeOffset? closedAt, DateTimeOffset now, Site site)
    {
        if (said > now + Dating.Tolerance || site.BusinessDate(said) > site.BusinessDate(now)) return false;
        if (said > closedAt + Dating.Tolerance) return false;
        // Clocks differ a little, but not so that the ticket falls into the day before.
        return said >= shift.OpenedAt
            || (said >= shift.OpenedAt - Dating.Tolerance && site.BusinessDate(said) == site.BusinessDate(shift.OpenedAt));
    }
}
