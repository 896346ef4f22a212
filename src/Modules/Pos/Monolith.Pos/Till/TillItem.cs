using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Till;

/// <summary>What a till needs for one line.</summary>
/// <param name="UnitPrice">Null: no base price, the till asks for one.</param>
/// <param name="OnHand">Only where a warehouse was named.</param>
/// <param name="Picture">The name of its small picture at <c>/api/inventory/pictures</c>, which may be kept for good; null: it has none.
/// </param>
internal sealed record TillItem(
    Guid ItemId, string Sku, LocalName Name, string Unit, int QuantityDigits, string? Category, bool IsService,
    Money? UnitPrice, DateTimeOffset? ValidUntil, TaxQuote Tax, IReadOnlyList<string> Barcodes, Quantity? OnHand = null,
    IReadOnlyList<TillPack>? Packs = null, string? Picture = null)
{
    public static async ValueTask<IReadOnlyList<TillItem>> Quote(IReadOnlyList<ItemInfo> items, IPriceQuotes prices, DateTimeOffset at, CancellationToken ct)
    {
        if (items.Count == 0) return [];
        var packs = items.SelectMany(i => i.Packs.Select(p => (Item: i, Pack: p))).ToList();
        var quotes = await prices.Quote(
            [
                .. items.Select(i => new QuoteItem(i.ItemId, i.TaxCategory)),
                .. packs.Select(p => new QuoteItem(p.Item.ItemId, p.Item.TaxCategory, p.Pack.Unit, p.Pack.Size)),
            ],
            at, ct);
        var ofItem = packs.Zip(quotes.Skip(items.Count), (p, q) => (p.Item.ItemId, Pack: TillPack.Of(p.Pack, q)))
            .ToLookup(p => p.ItemId, p => p.Pack);
        return items.Select((i, n) => new TillItem(
            i.ItemId, i.Sku, i.Name, i.Unit, i.QuantityDigits, i.Category, i.IsService,
            quotes[n].UnitPrice, quotes[n].ValidUntil, quotes[n].Tax, i.Barcodes, Packs: [.. ofItem[i.ItemId]],
            Picture: i.Picture)).ToList();
    }
}

/// <summary>A pack as a till sells it.</summary>
/// <param name="Size">Stock units in one.</param>
/// <param name="UnitPrice">Of one pack: its own price, or that of its content; null: the till asks for one.</param>
/// <param name="Barcodes">That sell one pack.</param>
/// <param name="ForSelling">Sold where the item was named, by its SKU or by touch.</param>
internal sealed record TillPack(
    string Unit, Quantity Size, Money? UnitPrice, DateTimeOffset? ValidUntil, IReadOnlyList<string> Barcodes, bool ForSelling)
{
    public static TillPack Of(ItemPack pack, PriceQuote quote) =>
        new(pack.Unit, pack.Size, quote.UnitPrice, quote.ValidUntil, pack.Barcodes ?? [], pack.ForSelling);
}
