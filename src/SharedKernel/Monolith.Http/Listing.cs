using System.Globalization;

namespace Monolith.Http;

/// <summary>What lists share that are added up in memory, and how their values are written in files.</summary>
public static class Listing
{
    /// <summary>The whole list in one request, for an export.</summary>
    public static PageRequest Whole(string? sort, bool? descending) =>
        new PageRequest(0, 1, sort, descending ?? false).Clamp() with { Take = AllPages.MostRows };

    public static Page<T> Cut<T>(List<T> sorted, PageRequest page) => new(sorted.Skip(page.Skip).Take(page.Take).ToList(), sorted.Count, page.Skip, page.Take);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>An enum as the API writes it.</summary>
    public static string Word(Enum value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
