using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Prices.ListPrices;

/// <summary>Items with what they cost now and what comes next, in the catalog's order.</summary>
[Requires(SalesPermissions.View)]
internal sealed record ListPrices(string? Text, PageRequest Page) : IRequest<Page<PriceListRow>>;

/// <param name="Price">Null: the till asks for a price.</param>
/// <param name="Until">Set: a temporary price is in force until then.</param>
/// <param name="Next">The next price that will begin, or the one that returns when a temporary price ends.</param>
internal sealed record PriceListRow(
    Guid ItemId, string Sku, LocalName Name, string Unit, string TaxCategory, Money? Price, DateTimeOffset? Since, DateTimeOffset? Until,
    Money? Next, DateTimeOffset? NextFrom);

internal sealed class ListPricesHandler(IItemCatalog items, PriceBook book, TimeProvider clock) : IHandler<ListPrices, Page<PriceListRow>>
{
    public async Task<Result<Page<PriceListRow>>> Handle(ListPrices query, CancellationToken ct)
    {
        var page = query.Page.Clamp();
        await book.Fresh(ct);
        var found = await items.Search(query.Text, page.Skip, page.Take, ct);
        var now = clock.GetUtcNow();
        return new Page<PriceListRow>([.. found.Items.Select(i => Row(i, now))], found.Total, page.Skip, page.Take);
    }

    private PriceListRow Row(ItemInfo item, DateTimeOffset now)
    {
        var prices = book.PricesOf(item.ItemId);
        var today = prices.At(now);
        Money? next = today.Until is { } then ? prices.At(then).Amount : null;
        return new(
            item.ItemId, item.Sku, item.Name, item.Unit, item.TaxCategory,
            today.Amount, today.Price?.From, today.Price?.Until, next, today.Until);
    }
}

internal static class ListPricesEndpoint
{
    public static void Map(RouteGroupBuilder sales)
    {
        sales.MapGet("prices", (string? q, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListPrices(q, page.ToRequest()), ct).ToHttp())
            .Needs(SalesPermissions.View)
            .WithName("ListPrices")
            .WithSummary("Items with their price of now and the next one")
            .Produces<Page<PriceListRow>>();
        sales.MapGet("prices/export.csv", Export)
            .Needs(SalesPermissions.View)
            .WithName("ExportPrices")
            .WithSummary("The price list as CSV, at most 100,000 rows");
    }

    private static async Task<IResult> Export(string? q, string? columns, ISender send, ITexts texts, CancellationToken ct)
    {
        var rows = await AllPages.Of<PriceListRow>(page => send.Send(new ListPrices(q, page), ct), null, false);
        return rows.IsOk ? CsvTable.File("prices.csv", Columns(texts), columns, rows.Value) : rows.Error!.ToHttp();
    }

    private static IReadOnlyList<CsvColumn<PriceListRow>> Columns(ITexts texts) =>
    [
        new("sku", texts["sales.sku"], r => r.Sku),
        new("name", texts["ui.name"], r => r.Name.In(texts.Language)),
        new("unit", texts["ui.unit"], r => r.Unit),
        new("tax", texts["sales.tax-category"], r => r.TaxCategory),
        new("price", texts["ui.price"], r => r.Price),
        new("since", texts["sales.since"], r => r.Since),
        new("until", texts["sales.until"], r => r.Until),
        new("next", texts["sales.next-price"], r => r.Next),
        new("next-from", texts["sales.next-from"], r => r.NextFrom),
    ];
}
