namespace Monolith.Sales.Prices;

internal sealed class PriceQuotes(PriceMirror prices, TaxMirror taxes, ISites sites) : IPriceQuotes
{
    private const decimal Highest = 100_000_000m;

    public ValueTask<IReadOnlyList<PriceQuote>> Quote(IReadOnlyList<QuoteItem> items, DateTimeOffset at, CancellationToken ct)
    {
        // At nearly every question both are fresh: then nothing is waited for and nothing is allocated.
        var pricesFresh = prices.Fresh(ct);
        if (!pricesFresh.IsCompletedSuccessfully) return WhenFresh(pricesFresh, items, at, ct);
        var taxesFresh = taxes.Fresh(ct);
        if (!taxesFresh.IsCompletedSuccessfully) return WhenFresh(taxesFresh, items, at, ct);
        return items.All(i => taxes.Category(i.TaxCategory) is not null)
            ? ValueTask.FromResult(Answer(items, at))
            : WhenFresh(default, items, at, ct);
    }

    private async ValueTask<IReadOnlyList<PriceQuote>> WhenFresh(
        ValueTask first, IReadOnlyList<QuoteItem> items, DateTimeOffset at, CancellationToken ct)
    {
        await first;
        await prices.Fresh(ct);
        await taxes.Fresh(ct);
        // Another Host may have made the category a moment ago.
        if (items.Any(i => taxes.Category(i.TaxCategory) is null)) await taxes.LookNow(ct);
        return Answer(items, at);
    }

    private IReadOnlyList<PriceQuote> Answer(IReadOnlyList<QuoteItem> items, DateTimeOffset at)
    {
        var day = sites.Here.BusinessDate(at);
        var quotes = new PriceQuote[items.Count];
        for (var i = 0; i < quotes.Length; i++)
        {
            var tax = taxes.Category(items[i].TaxCategory)
                ?? throw new InvalidOperationException($"There is no tax category '{items[i].TaxCategory}' (item {items[i].ItemId}).");
            var price = Price(items[i], at);
            quotes[i] = new PriceQuote(items[i].ItemId, price.Amount, price.Until, tax.On(day), items[i].Unit);
        }

        return quotes;
    }

    private PriceAt Price(QuoteItem item, DateTimeOffset at)
    {
        var ofUnit = prices.PricesOf(item.ItemId).At(at);
        return item is { Unit: { } unit, Size: { } size } ? OfPack(prices.PricesOf(item.ItemId, unit).At(at), ofUnit, size) : ofUnit;
    }

    /// <summary>A pack without a price of its own costs what its stock units cost, to the last decimal: so many packs are as dear as so
    /// many pieces. The till's twin is <c>Till/src/domain/kept.ts</c>; both are held to <c>Till/vectors/quotes.json</c>.</summary>
    internal static PriceAt OfPack(PriceAt own, PriceAt ofUnit, Quantity size)
    {
        if (own.Amount is not null) return own;
        var until = own.Until is { } begins && !(ofUnit.Until < begins) ? begins : ofUnit.Until;
        return ofUnit.Amount is { } price && price.ToDecimal() * size.ToDecimal() <= Highest
            ? new(Exact.Extend(size, price, Money.Decimals), until, null)
            : new(null, until, null);
    }
}
