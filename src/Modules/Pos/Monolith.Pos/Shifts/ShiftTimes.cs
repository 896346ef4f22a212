namespace Monolith.Pos.Shifts;

/// <summary>When a shift began and ended, for the books: as it is said where that lies near the server's time, else by the server's.
/// Whoever brings past shifts in says themselves when they were.</summary>
internal static class ShiftTimes
{
    public static DateTimeOffset Opened(DateTimeOffset? said, DateTimeOffset now, Actor actor)
    {
        if (said is not { } at || at > now + Dating.Tolerance) return now;
        return at >= now - PosLimits.OpenedBefore || actor.Can(PosPermissions.BackDate) ? at : now;
    }

    public static DateTimeOffset Closed(DateTimeOffset? said, DateTimeOffset openedAt, DateTimeOffset now, Actor actor)
    {
        if (said is not { } at || at > now + Dating.Tolerance || at < openedAt) return now;
        return at >= now - PosLimits.OpenedBefore || actor.Can(PosPermissions.BackDate) ? at : now;
    }
}
