using System.Globalization;

namespace Monolith.Pos.Features;

/// <summary>All pages of a list as CSV, up to 100,000 rows; a longer list says so in its last line.</summary>
internal static class Export
{
    public const int MostRows = 100_000;

    public static async Task<Microsoft.AspNetCore.Http.IResult> ToCsv<TRow>(
        string name, IReadOnlyList<string> header, Func<PageRequest, Task<Result<Page<TRow>>>> load, Func<TRow, IReadOnlyList<string>> cells,
        string? sort, bool descending)
    {
        var rows = new List<IReadOnlyList<string>>();
        while (true)
        {
            var result = await load(new PageRequest(rows.Count, PageRequest.MaxTake, sort, descending));
            if (!result.TryGet(out var page, out var error)) return error.ToHttp();
            rows.AddRange(page.Items.Select(cells));
            if (page.Items.Count == 0 || rows.Count >= page.Total) break;
            if (rows.Count < MostRows) continue;
            rows.Add([$"… {page.Total - rows.Count} more rows: narrow the filters"]);
            break;
        }

        return Csv.File(name, header, rows);
    }

    public static string Cell(DateTimeOffset? at) => at?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    public static string Cell(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Cell(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Cell(Money? amount) => amount?.ToString() ?? "";
}
