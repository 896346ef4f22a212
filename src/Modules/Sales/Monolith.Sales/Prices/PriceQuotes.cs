namespace Monolith.Sales.Prices;

internal sealed class PriceQuotes(PriceBook book, ISites sites) : IPriceQuotes
{
    public ValueTask<IReadOnlyList<PriceQuote>> Quote(IReadOnlyList<QuoteItem> items, DateTimeOffset at, CancellationToken ct)
    {
        var fresh = book.Fresh(ct);
        if (fresh.IsCompletedSuccessfully && items.All(i => book.Tax(i.TaxCategory) is not null)) return ValueTask.FromResult(Answer(items, at));
        return WhenFresh(fresh, items, at, ct);
    }

    private async ValueTask<IReadOnlyList<PriceQuote>> WhenFresh(ValueTask fresh, IReadOnlyList<QuoteItem> items, DateTimeOffset at, CancellationToken ct)
    {
        await fresh;
        // Another Host may have made the category a moment ago.
        if (items.Any(i => book.Tax(i.TaxCategory) is null)) await book.Refresh(ct);
        return Answer(items, at);
    }

    private IReadOnlyList<PriceQuote> Answer(IReadOnlyList<QuoteItem> items, DateTimeOffset at)
    {
        var day = sites.Here.BusinessDate(at);
        var quotes = new PriceQuote[items.Count];
        for (var i = 0; i < quotes.Length; i++)
        {
            var tax = book.Tax(items[i].TaxCategory)
                ?? throw new InvalidOperationException($"There is no tax category '{items[i].TaxCategory}' (item {items[i].ItemId}).");
            var price = book.PricesOf(items[i].ItemId).At(at);
            quotes[i] = new PriceQuote(items[i].ItemId, price.Amount, price.Until, tax.On(day));
        }

        return quotes;
    }
}
