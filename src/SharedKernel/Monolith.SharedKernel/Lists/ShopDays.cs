using System.Globalization;

namespace Monolith.SharedKernel.Lists;

/// <summary>The days that a shop can have. Beyond them a time zone would reach over the calendar's ends.</summary>
public static class ShopDays
{
    public static readonly DateOnly First = new(1901, 1, 1);
    public static readonly DateOnly Last = new(8999, 12, 31);

    public static bool Have(DateOnly day) => day >= First && day <= Last;

    /// <summary>For a text that is a day or an instant, but none that a shop can have; null for every other.</summary>
    public static Error? Refuses(string name, string text) => DayOf(text) is { } day && !Have(day) ? OutOfRange(name, text) : null;

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : IsoInstant.TryRead(text, out var instant) ? DateOnly.FromDateTime(instant.UtcDateTime)
        : null;

    private static Error OutOfRange(string name, string given) => Error
        .Invalid("input.out-of-range", $"{name}: {given} is beyond the days that a shop has, {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}.")
        .Worded("input.out-of-range.day").With("name", name).With("given", given).With("first", First).With("last", Last).At(name);
}
