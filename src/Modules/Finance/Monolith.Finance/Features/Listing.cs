namespace Monolith.Finance.Features;

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

    /// <summary>An enum as the API writes it.</summary>
    public static string Word(Enum value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
