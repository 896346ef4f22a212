using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Prices;

/// <summary>The selling price, on the item's page.</summary>
internal sealed class ItemPriceFact(IPriceQuotes prices, TimeProvider clock) : IItemPageFacts
{
    public async ValueTask<IReadOnlyList<ItemPageFact>> Of(ItemInfo item, Actor reader, CancellationToken ct)
    {
        if (!reader.Can(SalesPermissions.View)) return [];
        var quotes = await prices.Quote([new(item.ItemId, item.TaxCategory)], clock.GetUtcNow(), ct);
        return [new("sales.price-now", quotes[0].UnitPrice, $"/sales/prices/{item.ItemId}")];
    }
}
