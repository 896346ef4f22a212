using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Posting;

/// <summary>Nothing takes effect in a closed period. What is learned of it afterwards keeps its place in the order that costs follow, and
/// its rows take effect when the first open day begins. Asked under the ledger's lock.</summary>
internal sealed class OpenDays(ISites sites, IPeriods periods)
{
    private readonly Dictionary<int, DateOnly> _firstOpen = [];

    public async ValueTask<StockPosting> Of(StockPosting posting, CancellationToken ct)
    {
        if (!_firstOpen.TryGetValue(posting.Site, out var open))
            _firstOpen[posting.Site] = open = await periods.FirstOpen(posting.Site, ct);
        return posting.BusinessDate >= open ? posting : posting with { BusinessDate = open, TakesEffect = sites.Here.StartOf(open) };
    }
}
