using Monolith.SharedKernel;

namespace Monolith.Purchasing.Http;

/// <summary>A list as a whole, for exports.</summary>
internal static class AllPages
{
    private const int MostRows = 100_000;

    /// <summary>One page after the other, up to the most that an export holds.</summary>
    public static async Task<Result<List<T>>> Of<T>(Func<PageRequest, Task<Result<Page<T>>>> load, string? sort, bool descending)
    {
        var all = new List<T>();
        while (all.Count < MostRows)
        {
            var page = await load(new PageRequest(all.Count, PageRequest.MaxTake, sort, descending));
            if (!page.IsOk) return page.Error!;
            all.AddRange(page.Value.Items);
            if (page.Value.Items.Count == 0 || all.Count >= page.Value.Total) break;
        }

        return all;
    }
}
