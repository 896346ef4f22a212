using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Prices.ListPrices;

/// <summary>Items with what they cost now and what comes next, in the catalog's order.</summary>
[Requires(SalesPermissions.View)]
internal sealed record ListPrices(ListQuery Query) : IRequest<Page<PriceListRow>>
{
    public static readonly ListOf<PriceListRow> List = Rows.Of<PriceListRow>("sales.prices")
        .Column("sku", "sales.sku", r => r.Sku, c => c.Mono())
        .Column("name", "ui.name", r => r.Name)
        .Column("unit", "inventory.unit", r => r.Unit)
        .Column("tax", "sales.tax-category", r => r.TaxCategory)
        .Column("price", "ui.price", r => r.Price, c => c.Figure())
        .Column("since", "sales.since", r => r.Since)
        .Column("until", "sales.until", r => r.Until)
        .Column("next", "sales.next-price", r => r.Next, c => c.Figure())
        .Column("next-from", "sales.next-from", r => r.NextFrom)
        .Column("base-price", "sales.base-price", r => r.BasePrice, c => c.Figure().Extra())
        .Column("pack-prices", "sales.pack-prices", r => r.PackPrices, c => c.Extra().Wrapped())
        .Searched()
        .InOneOrder();
}

/// <param name="Price">Null: the till asks for a price.</param>
/// <param name="Until">Set: a temporary price is in force until then.</param>
/// <param name="BasePrice">Without what is temporarily in force over it; null: there is none.</param>
/// <param name="PackPrices">Packs that have a price of their own, as <see cref="PackPriceText"/> writes them.</param>
/// <param name="Next">The next price that will begin, or the one that returns when a temporary price ends.</param>
internal sealed record PriceListRow(
    Guid ItemId, string Sku, LocalName Name, string Unit, string TaxCategory, Money? Price, DateTimeOffset? Since, DateTimeOffset? Until,
    Money? Next, DateTimeOffset? NextFrom, Money? BasePrice, string PackPrices);

internal sealed class ListPricesHandler(IItemCatalog items, PriceMirror mirror, ICurrentActor current, ISites sites, TimeProvider clock)
    : IHandler<ListPrices, Page<PriceListRow>>
{
    public async Task<Result<Page<PriceListRow>>> Handle(ListPrices request, CancellationToken ct)
    {
        var query = request.Query.Clamp();
        if (ListPrices.List.Refuses(query, current.Actor) is { } error) return error;
        await mirror.Fresh(ct);
        var now = clock.GetUtcNow();
        if (query.Walk is { } walk)
        {
            // The catalog's own items, from its memory: a reference each.
            var piece = await walk.Next(async () => (await items.Search(query.Text, 0, int.MaxValue, ct)).Items.ToList());
            return new Page<PriceListRow>([.. piece.Select(i => Row(i, now))], walk.Total, 0, piece.Count);
        }

        var found = await items.Search(query.Text, query.Skip, query.Take, ct);
        return new Page<PriceListRow>([.. found.Items.Select(i => Row(i, now))], found.Total, query.Skip, query.Take);
    }

    private PriceListRow Row(ItemInfo item, DateTimeOffset now)
    {
        var prices = mirror.PricesOf(item.ItemId);
        var today = prices.At(now);
        Money? next = today.Until is { } then ? prices.At(then).Amount : null;
        return new(
            item.ItemId, item.Sku, item.Name, item.Unit, item.TaxCategory,
            today.Amount, today.Price?.From, today.Price?.Until, next, today.Until,
            prices.BaseAt(now)?.Amount, PriceFile.OfPacks(item, mirror, now, sites.Here.Currency.Digits));
    }
}

internal static class ListPricesEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapList<ListPrices, PriceListRow>(
            "prices", ListPrices.List, q => new(q), "ListPrices", "Items with their price of now and the next one", PriceFile.Of);
}
