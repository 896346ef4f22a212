namespace Monolith.Sales.Prices;

internal sealed class PriceQuotes(PriceMirror prices, TaxMirror taxes, ISites sites) : IPriceQuotes
{
    public ValueTask<IReadOnlyList<PriceQuote>> Quote(IReadOnlyList<QuoteItem> items, DateTimeOffset at, CancellationToken ct)
    {
        var (pricesFresh, taxesFresh) = (prices.Fresh(ct), taxes.Fresh(ct));
        if (pricesFresh.IsCompletedSuccessfully && taxesFresh.IsCompletedSuccessfully && items.All(i => taxes.Category(i.TaxCategory) is not null))
            return ValueTask.FromResult(Answer(items, at));
        return WhenFresh(pricesFresh, taxesFresh, items, at, ct);
    }

    private async ValueTask<IReadOnlyList<PriceQuote>> WhenFresh(
        ValueTask pricesFresh, ValueTask taxesFresh, IReadOnlyList<QuoteItem> items, DateTimeOffset at, CancellationToken ct)
    {
        await Task.WhenAll(pricesFresh.AsTask(), taxesFresh.AsTask());
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
