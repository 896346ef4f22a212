namespace Monolith.Inventory.Features;

/// <summary>Whole lists for exports, page by page.</summary>
internal static class Exports
{
    public const int MostRows = 100_000;

    public static async Task<Result<List<T>>> All<T>(Func<PageRequest, Task<Result<Page<T>>>> load, PageRequest first)
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
}
