namespace Monolith.Analytics;

/// <summary>Addresses of the pages, with the period that the reader looks at.</summary>
internal static class Links
{
    public static string Sales(string grain, DateOnly? from, DateOnly? to) =>
        "/analytics/sales" + Query(("grain", grain), ("from", Day(from)), ("to", Day(to)));

    public static string Lines(DateOnly? from, DateOnly? to, params (string Name, string? Value)[] more) =>
        "/analytics/lines" + Query([("from", Day(from)), ("to", Day(to)), .. more]);

    private static string? Day(DateOnly? day) => day is { } d ? Listing.Day(d) : null;

    // An empty value is a filter of its own (lines without a category); only null leaves it out.
    private static string Query(params (string Name, string? Value)[] parts) =>
        string.Concat(parts.Where(p => p.Value is not null)
            .Select((p, i) => (i == 0 ? "?" : "&") + p.Name + "=" + Uri.EscapeDataString(p.Value!)));
}
