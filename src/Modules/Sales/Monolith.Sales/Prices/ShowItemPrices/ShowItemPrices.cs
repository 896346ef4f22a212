using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Prices.ShowItemPrices;

/// <summary>Every price an item ever had or will have, the latest first (500 at most).</summary>
[Requires(SalesPermissions.View)]
internal sealed record ShowItemPrices(Guid ItemId) : IRequest<ItemPrices>;

internal sealed record ItemPrices(
    Guid ItemId, string Sku, LocalName Name, string Unit, string TaxCategory, IReadOnlyList<ItemPrice> Prices,
    IReadOnlyList<ItemUnitPrice> Units);

/// <summary>What one of a unit costs now.</summary>
/// <param name="Unit">Null: the stock unit.</param>
/// <param name="IsOwn">False: no price of its own; it costs what its stock units cost.</param>
internal sealed record ItemUnitPrice(string? Unit, Quantity Size, Money? Price, bool IsOwn);

/// <param name="Unit">The pack that it is the price of; null: the stock unit.</param>
internal sealed record ItemPrice(
    Guid PriceId, Money Amount, DateTimeOffset From, DateTimeOffset? Until, ItemPriceState State, DateTimeOffset SetAt, string SetBy,
    string? Unit);

internal enum ItemPriceState
{
    Future,

    /// <summary>What is charged now.</summary>
    InForce,

    /// <summary>A base price that returns when the temporary one ends.</summary>
    Covered,
    Past,
    Withdrawn,
}

/// Errors: sales.unknown-item
internal sealed class ShowItemPricesHandler(SalesDbContext db, IItemCatalog items, IPriceQuotes quotes, TimeProvider clock)
    : IHandler<ShowItemPrices, ItemPrices>
{
    public async Task<Result<ItemPrices>> Handle(ShowItemPrices query, CancellationToken ct)
    {
        if (await items.Find(query.ItemId, ct) is not { } item) return PriceErrors.UnknownItem(query.ItemId.ToString());

        var rows = await db.Prices.Where(p => p.ItemId == query.ItemId)
            .OrderByDescending(p => p.From).ThenByDescending(p => p.SetAt).Take(500).ToListAsync(ct);
        var now = clock.GetUtcNow();
        var timelines = rows.Where(r => r.WithdrawnAt is null).GroupBy(PriceKey.Of)
            .ToDictionary(g => g.Key, g => PriceTimeline.Of(g.Select(r => r.ToPrice())));
        var inForce = timelines.Values.Select(t => t.At(now).Price?.PriceId).ToHashSet();
        var standing = timelines.Values.Select(t => t.BaseAt(now)?.PriceId).ToHashSet();
        List<QuoteItem> asked = [new(item.ItemId, item.TaxCategory),
            .. item.Packs.Select(p => new QuoteItem(item.ItemId, item.TaxCategory, p.Unit, p.Size))];
        var units = asked.Zip(await quotes.Quote(asked, now, ct), (a, q) => new ItemUnitPrice(
            a.Unit, a.Size ?? Quantity.Of(1), q.UnitPrice,
            timelines.TryGetValue(new(item.ItemId, a.Unit), out var own) && own.At(now).Amount is not null));

        return new ItemPrices(
            item.ItemId, item.Sku, item.Name, item.Unit, item.TaxCategory,
            [.. rows.Select(r => new ItemPrice(r.Id, r.Amount, r.From, Ends(r), State(r), r.SetAt, r.SetBy, r.Unit))],
            [.. units]);

        // A base price without an end of its own ends where the next one begins.
        DateTimeOffset? Ends(PriceRow row) => row.Until ?? (row.WithdrawnAt is not null ? null : rows
            .Where(o => o.Unit == row.Unit && o.WithdrawnAt is null && o.Until is null && o.From > row.From)
            .Select(o => (DateTimeOffset?)o.From).Min());

        ItemPriceState State(PriceRow row) =>
            row.WithdrawnAt is not null ? ItemPriceState.Withdrawn
            : row.From > now ? ItemPriceState.Future
            : inForce.Contains(row.Id) ? ItemPriceState.InForce
            : standing.Contains(row.Id) ? ItemPriceState.Covered
            : ItemPriceState.Past;
    }
}

internal static class ShowItemPricesEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapGet("items/{itemId:guid}/prices", (Guid itemId, ISender send, CancellationToken ct) =>
                send.Send(new ShowItemPrices(itemId), ct).ToHttp())
            .Serves<ShowItemPrices>()
            .WithName("GetItemPrices")
            .WithSummary("All prices of one item: past, in force, future and withdrawn")
            .Produces<ItemPrices>();
}
