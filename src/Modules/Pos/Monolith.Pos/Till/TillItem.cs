using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Till;

/// <summary>What a till needs for one line.</summary>
/// <param name="UnitPrice">Null: no base price, the till asks for one.</param>
/// <param name="OnHand">Only where a warehouse was named.</param>
internal sealed record TillItem(
    Guid ItemId, string Sku, LocalName Name, string Unit, int QuantityDigits, string? Category, bool IsService,
    Money? UnitPrice, DateTimeOffset? ValidUntil, TaxQuote Tax, IReadOnlyList<string> Barcodes, Quantity? OnHand = null)
{
    public static async ValueTask<IReadOnlyList<TillItem>> Quote(IReadOnlyList<ItemInfo> items, IPriceQuotes prices, DateTimeOffset at, CancellationToken ct)
    {
        if (items.Count == 0) return [];
        var quotes = await prices.Quote(items.Select(i => new QuoteItem(i.ItemId, i.TaxCategory)).ToList(), at, ct);
        return items.Select((i, n) => new TillItem(
            i.ItemId, i.Sku, i.Name, i.Unit, i.QuantityDigits, i.Category, i.IsService,
            quotes[n].UnitPrice, quotes[n].ValidUntil, quotes[n].Tax, i.Barcodes)).ToList();
    }
}
