using System.Globalization;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Posting;

/// <summary>Nothing takes effect in a closed period. What is learned of it afterwards keeps its place in the order that costs follow, and
/// its rows take effect when the first open day begins.</summary>
internal sealed class OpenDays(ISites sites, IPeriods periods)
{
    private readonly Dictionary<DateOnly, DateOnly> _known = [];

    public async ValueTask<StockPosting> Of(StockPosting posting, CancellationToken ct)
    {
        var day = posting.BusinessDate;
        var open = await FirstOpen(posting.Site, day, ct);
        return open == day ? posting : posting with { BusinessDate = open, TakesEffect = sites.Here.StartOf(open) };
    }

    private async ValueTask<DateOnly> FirstOpen(int site, DateOnly day, CancellationToken ct)
    {
        if (_known.TryGetValue(day, out var known)) return known;
        var open = await periods.Refuses(site, day, ct) is { } closed && closed.Args.TryGetValue("firstOpen", out var first)
            ? DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture) : day;
        return _known[day] = open;
    }
}
