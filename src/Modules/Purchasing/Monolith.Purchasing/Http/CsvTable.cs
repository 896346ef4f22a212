using System.Globalization;
using Monolith.SharedKernel.Http;

namespace Monolith.Purchasing.Http;

/// <param name="Key">As in the page's table and in <c>columns=</c>.</param>
internal sealed record CsvColumn<T>(string Key, string Title, Func<T, object?> Value);

/// <summary>A list as CSV, with the columns that are shown on the page.</summary>
internal static class CsvTable
{
    public static Microsoft.AspNetCore.Http.IResult File<T>(string name, IReadOnlyList<CsvColumn<T>> columns, string? shown, IEnumerable<T> rows)
    {
        var keys = shown?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var wanted = columns.Where(c => keys.Contains(c.Key, StringComparer.Ordinal)).ToList();
        if (wanted.Count == 0) wanted = [.. columns];
        return Csv.File(name, [.. wanted.Select(c => c.Title)], rows.Select(r => (IReadOnlyList<string>)[.. wanted.Select(c => Text(c.Value(r)))]));
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
