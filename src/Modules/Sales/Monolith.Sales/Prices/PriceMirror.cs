using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Sales.Prices;

/// <summary>All prices in memory, by item and unit.</summary>
internal sealed class PriceMirror(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<SalesDbContext, PriceRow, PriceKey, PriceTimeline>(scopes, signals, clock)
{
    public PriceTimeline PricesOf(Guid itemId, string? unit = null) => Find(new(itemId, unit)) ?? PriceTimeline.Empty;

    protected override Task<IReadOnlyList<(PriceKey Key, PriceTimeline? Value)>> Shape(
        SalesDbContext db, IReadOnlyList<PriceRow> changed, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(PriceKey, PriceTimeline?)>>(
            [.. changed.GroupBy(PriceKey.Of).Select(item => (item.Key, (PriceTimeline?)Merged(item.Key, item)))]);

    private PriceTimeline Merged(PriceKey key, IEnumerable<PriceRow> changed)
    {
        var prices = PricesOf(key.ItemId, key.Unit).Prices.ToDictionary(p => p.PriceId);
        foreach (var price in changed)
        {
            if (price.WithdrawnAt is null) prices[price.Id] = price.ToPrice();
            else prices.Remove(price.Id);
        }

        return PriceTimeline.Of(prices.Values);
    }
}
