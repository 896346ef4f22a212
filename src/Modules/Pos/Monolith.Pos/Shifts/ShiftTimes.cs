namespace Monolith.Pos.Shifts;

/// <summary>When a shift began and ended, for the books: as it is said where that lies near the server's time, else by the server's.
/// Whoever brings past shifts in says themselves when they were.</summary>
internal static class ShiftTimes
{
    /// <summary>Who may bring in the past may do so a month back. What is older is an import of history, or nothing that a shop
    /// does.</summary>
    /// Errors: pos.too-far-back
    public static Error? Refuses(Contracts.OpenShift request, DateTimeOffset now, Actor actor) =>
        request.OpenedAt is { } at && at < now - Dating.LongestBack && actor.Can(PosPermissions.BackDate)
        && !request.OfHistory && actor.Kind != ActorKind.System ? PosErrors.TooFarBack(Dating.LongestBack.Days) : null;

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
