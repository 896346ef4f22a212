namespace Monolith.Http;

/// <summary>A list as a whole, for exports.</summary>
public static class AllPages
{
    public const int MostRows = 100_000;

    /// <summary>One page after the other in the order of the first one, up to the most that an export holds.</summary>
    public static async Task<Result<List<T>>> Of<T>(Func<PageRequest, Task<Result<Page<T>>>> load, PageRequest first)
    {
        var all = new List<T>();
        while (all.Count < MostRows)
        {
            var page = await load(first with { Skip = all.Count, Take = PageRequest.MaxTake });
            if (!page.IsOk) return page.Error!;
            all.AddRange(page.Value.Items);
            if (page.Value.Items.Count == 0 || all.Count >= page.Value.Total) break;
        }

        return all;
    }

    public static Task<Result<List<T>>> Of<T>(Func<PageRequest, Task<Result<Page<T>>>> load, string? sort, bool? descending) =>
        Of(load, new PageRequest(Sort: sort, Descending: descending ?? false));

    /// <summary>The same as a file; a list that is longer than an export says so in its last line.</summary>
    public static async Task<Microsoft.AspNetCore.Http.IResult> ToCsv<T>(
        string name, IReadOnlyList<string> header, Func<PageRequest, Task<Result<Page<T>>>> load, Func<T, IReadOnlyList<string>> cells, string? sort, bool descending)
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
}
