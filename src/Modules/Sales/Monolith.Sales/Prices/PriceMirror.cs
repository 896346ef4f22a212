using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Sales.Prices;

/// <summary>All prices in memory, by item.</summary>
internal sealed class PriceMirror(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<SalesDbContext, PriceRow, Guid, PriceTimeline>(scopes, signals, clock)
{
    public PriceTimeline PricesOf(Guid itemId) => Find(itemId) ?? PriceTimeline.Empty;

    protected override Task<IReadOnlyList<(Guid Key, PriceTimeline? Value)>> Shape(SalesDbContext db, IReadOnlyList<PriceRow> changed, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(Guid, PriceTimeline?)>>([.. changed.GroupBy(p => p.ItemId).Select(item => (item.Key, (PriceTimeline?)Merged(item.Key, item)))]);

    private PriceTimeline Merged(Guid itemId, IEnumerable<PriceRow> changed)
    {
        var prices = PricesOf(itemId).Prices.ToDictionary(p => p.PriceId);
        foreach (var price in changed)
        {
            if (price.WithdrawnAt is null) prices[price.Id] = price.ToPrice();
            else prices.Remove(price.Id);
        }

        return PriceTimeline.Of(prices.Values);
    }
}
