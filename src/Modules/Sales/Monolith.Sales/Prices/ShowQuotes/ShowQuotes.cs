using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Prices.ShowQuotes;

/// <summary>What items cost. Errors: sales.unknown-item</summary>
/// <param name="Items">Item ids, SKUs or barcodes; 200 at most.</param>
/// <param name="At">Null is now.</param>
[Requires(SalesPermissions.Quote)]
internal sealed record ShowQuotes([property: AnyText] IReadOnlyList<string> Items, DateTimeOffset? At = null)
    : IRequest<IReadOnlyList<QuoteInfo>>;

/// <param name="Unit">What the price is of: the stock unit, or the pack where a pack's barcode was asked for.</param>
internal sealed record QuoteInfo(
    Guid ItemId, string Sku, LocalName Name, string Unit, Money? UnitPrice, DateTimeOffset? ValidUntil, TaxQuote Tax);

internal sealed class ShowQuotesValidator : AbstractValidator<ShowQuotes>
{
    public ShowQuotesValidator()
    {
        RuleFor(x => x.Items).NotEmpty();
        RuleFor(x => x.Items.Count).InclusiveBetween(0, 200).When(x => x.Items is not null).OverridePropertyName("Items");
        RuleForEach(x => x.Items).NotEmpty().MaximumLength(64);
    }
}

internal sealed class ShowQuotesHandler(IItemCatalog catalog, IPriceQuotes quotes, TimeProvider clock)
    : IHandler<ShowQuotes, IReadOnlyList<QuoteInfo>>
{
    public async Task<Result<IReadOnlyList<QuoteInfo>>> Handle(ShowQuotes query, CancellationToken ct)
    {
        var items = new List<(ItemInfo Item, ItemPack? Pack)>(query.Items.Count);
        foreach (var asked in query.Items)
        {
            // From the catalog's memory, so one by one is as good as all at once.
            var item = await catalog.FindByCode(asked, ct) ?? (Guid.TryParse(asked, out var id) ? await catalog.Find(id, ct) : null);
            if (item is null) return PriceErrors.UnknownItem(asked);
            items.Add((item, item.PackOf(asked)));
        }

        var asks = items.ConvertAll(i => new QuoteItem(i.Item.ItemId, i.Item.TaxCategory, i.Pack?.Unit, i.Pack?.Size));
        var answers = await quotes.Quote(asks, query.At ?? clock.GetUtcNow(), ct);
        return items.Zip(answers, (i, q) => new QuoteInfo(
            i.Item.ItemId, i.Item.Sku, i.Item.Name, q.Unit ?? i.Item.Unit, q.UnitPrice, q.ValidUntil, q.Tax)).ToList();
    }
}

internal static class ShowQuotesEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapGet("quote", (string? items, DateTimeOffset? asOf, ISender send, CancellationToken ct) =>
                send.Send(new ShowQuotes((items ?? "")
                    .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), asOf), ct)
                    .Map(quotes => new Page<QuoteInfo>(quotes, quotes.Count, 0, quotes.Count)).ToHttp())
            .Serves<ShowQuotes>()
            .WithName("GetQuotes")
            .WithSummary("What items cost: ids, SKUs or barcodes, separated by commas")
            .Produces<Page<QuoteInfo>>();
}
