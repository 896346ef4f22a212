namespace Monolith.Sales.Prices;

internal sealed class PriceQuotes(PriceMirror prices, TaxMirror taxes, ISites sites) : IPriceQuotes
{
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
            var price = prices.PricesOf(items[i].ItemId).At(at);
            quotes[i] = new PriceQuote(items[i].ItemId, price.Amount, price.Until, tax.On(day));
        }

        return quotes;
    }
}
