namespace Monolith.Analytics.Features;

/// <param name="Column">The column of the page's table that it belongs to.</param>
/// <param name="Header">As the file calls it.</param>
internal sealed record Field<T>(string Column, string Header, Func<T, string?> Value);

/// <summary>A list as a file: the columns that the reader sees, or all of them for a program that names none.</summary>
internal static class Export
{
    public static Microsoft.AspNetCore.Http.IResult File<T>(string name, string? columns, IReadOnlyList<T> rows, params Field<T>[] fields)
    {
        var wanted = columns?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal) ?? [];
        var shown = fields.Where(f => wanted.Contains(f.Column)).ToList();
        if (shown.Count == 0) shown = [.. fields];
        return Csv.File(name, shown.Select(f => f.Header).ToList(), rows.Select(r => (IReadOnlyList<string>)shown.Select(f => f.Value(r) ?? "").ToList()));
    }
}
