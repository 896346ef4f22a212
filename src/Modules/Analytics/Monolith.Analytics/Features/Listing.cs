using System.Globalization;

namespace Monolith.Analytics.Features;

/// <summary>What the list endpoints share.</summary>
internal static class Listing
{
    /// <summary>Rows in an exported file, at most.</summary>
    public const int MostExported = 100_000;

    public static PageRequest Page(int? skip, int? take, string? sort, bool? descending) =>
        new PageRequest(skip ?? 0, take ?? 50, sort, descending ?? false).Clamp();

    /// <summary>The whole list, for an export.</summary>
    public static PageRequest Whole(string? sort, bool? descending) =>
        new PageRequest(0, 1, sort, descending ?? false).Clamp() with { Take = MostExported };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static Page<T> Cut<T>(List<T> sorted, PageRequest page) => new(sorted.Skip(page.Skip).Take(page.Take).ToList(), sorted.Count, page.Skip, page.Take);
}
