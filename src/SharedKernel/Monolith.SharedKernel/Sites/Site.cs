namespace Monolith.SharedKernel.Sites;

/// <summary>A shop.</summary>
/// <param name="Number">1 to 9999, stable: rows and events carry it.</param>
/// <param name="Address">As receipts and documents show it; lines are separated by line ends.</param>
/// <param name="Language"><c>en</c> or <c>zh</c>: for receipts and for users who have not chosen.</param>
/// <param name="OpeningDay">The first day that anything is dated; null: not said.</param>
/// <param name="Says">Who it says it is on paper; null: nothing but its name and address.</param>
public sealed record Site(
    int Number, string Name, string? Address, Currency Currency, TimeZoneInfo TimeZone, string Language, DateOnly? OpeningDay = null,
    Letterhead? Says = null)
{
    /// <summary>The number of a shop's first, and so far only, site.</summary>
    public const int First = 1;

    public Letterhead Letterhead => Says ?? Letterhead.None;

    /// <summary>What it was before it changed, oldest first. A day and a receipt stay what they were when the shop moves to another
    /// zone or takes another name.</summary>
    public IReadOnlyList<EarlierSite> Earlier { get; init; } = [];

    /// <summary>The address line by line.</summary>
    public IReadOnlyList<string> AddressLines =>
        Address?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The shop as it was at an instant; before the first change that is known, as it was then.</summary>
    public Site At(DateTimeOffset instant)
    {
        foreach (var earlier in Earlier)
            if (instant < earlier.Until) return earlier.Was;
        return this;
    }

    /// <summary>What the shop's clocks showed at an instant.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, At(instant).TimeZone);

    /// <summary>The shop's calendar day of an instant.</summary>
    public DateOnly BusinessDate(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The hour of the shop's clock, 0 to 23.</summary>
    public int HourOf(DateTimeOffset instant) => Local(instant).Hour;

    /// <summary>The first instant of a calendar day by the shop's clocks.</summary>
    public DateTimeOffset StartOf(DateOnly day) => InstantOf(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The first instant at which the shop's clocks showed that time or, where they left it out, a later one: daylight saving and
    /// another zone do that.</summary>
    public DateTimeOffset InstantOf(DateTime local)
    {
        var since = DateTimeOffset.MinValue;
        foreach (var (until, was) in Earlier)
        {
            if (InstantOf(local, was.TimeZone) is var then && then < until) return then < since ? since : then;
            since = until;
        }

        return InstantOf(local, TimeZone) is var now && now < since ? since : now;
    }

    private static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(30);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

/// <summary>A shop before a change.</summary>
/// <param name="Until">From then on it is what followed.</param>
/// <param name="Was">Without what it was before that.</param>
public sealed record EarlierSite(DateTimeOffset Until, Site Was);
