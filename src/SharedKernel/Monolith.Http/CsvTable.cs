using System.Globalization;

namespace Monolith.Http;

/// <param name="Key">As in the page's table and in <c>columns=</c>.</param>
public sealed record CsvColumn<T>(string Key, string Title, Func<T, object?> Value);

/// <summary>A list as CSV, with the columns that are shown on the page.</summary>
public static class CsvTable
{
    public static Microsoft.AspNetCore.Http.IResult File<T>(string name, IReadOnlyList<CsvColumn<T>> columns, string? shown, IEnumerable<T> rows)
    {
        var keys = shown?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var wanted = columns.Where(c => keys.Contains(c.Key, StringComparer.Ordinal)).ToList();
        if (wanted.Count == 0) wanted = [.. columns];
        return Csv.File(name, [.. wanted.Select(c => c.Title)], rows.Select(r => (IReadOnlyList<string>)[.. wanted.Select(c => Text(c.Value(r)))]));
    }

    public static Microsoft.AspNetCore.Http.IResult File<T>(string name, string? shown, IEnumerable<T> rows, params IReadOnlyList<CsvColumn<T>> columns) =>
        File(name, columns, shown, rows);

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTimeOffset moment => Listing.Moment(moment),
        DateOnly day => Listing.Day(day),
        bool yes => yes ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
