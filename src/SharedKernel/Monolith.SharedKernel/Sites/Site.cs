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

    /// <summary>The address line by line.</summary>
    public IReadOnlyList<string> AddressLines =>
        Address?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The shop's calendar day of an instant.</summary>
    public DateOnly BusinessDate(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);

    /// <summary>The hour of the shop's clock, 0 to 23.</summary>
    public int HourOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, TimeZone).Hour;

    /// <summary>The first instant of a calendar day in the shop's time zone.</summary>
    public DateTimeOffset StartOf(DateOnly day) => InstantOf(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The instant of a wall clock's time in the shop. A time that daylight saving leaves out is when the gap ends.</summary>
    public DateTimeOffset InstantOf(DateTime local)
    {
        while (TimeZone.IsInvalidTime(local)) local = local.AddMinutes(30);
        return new DateTimeOffset(local, TimeZone.GetUtcOffset(local)).ToUniversalTime();
    }
}
