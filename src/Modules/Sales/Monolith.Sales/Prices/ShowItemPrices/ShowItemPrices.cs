using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Prices.ShowItemPrices;

/// <summary>Every price an item ever had or will have, the latest first (500 at most).</summary>
[Requires(SalesPermissions.View)]
internal sealed record ShowItemPrices(Guid ItemId) : IRequest<ItemPrices>;

internal sealed record ItemPrices(
    Guid ItemId, string Sku, LocalName Name, string Unit, string TaxCategory, IReadOnlyList<ItemPrice> Prices);

internal sealed record ItemPrice(
    Guid PriceId, Money Amount, DateTimeOffset From, DateTimeOffset? Until, ItemPriceState State, DateTimeOffset SetAt, string SetBy);

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
internal sealed class ShowItemPricesHandler(SalesDbContext db, IItemCatalog items, TimeProvider clock)
    : IHandler<ShowItemPrices, ItemPrices>
{
    public async Task<Result<ItemPrices>> Handle(ShowItemPrices query, CancellationToken ct)
    {
        if (await items.Find(query.ItemId, ct) is not { } item) return PriceErrors.UnknownItem(query.ItemId.ToString());

        var rows = await db.Prices.Where(p => p.ItemId == query.ItemId)
            .OrderByDescending(p => p.From).ThenByDescending(p => p.SetAt).Take(500).ToListAsync(ct);
        var now = clock.GetUtcNow();
        var timeline = PriceTimeline.Of(rows.Where(r => r.WithdrawnAt is null).Select(r => r.ToPrice()));
        var inForce = timeline.At(now).Price?.PriceId;
        var standing = timeline.Prices.LastOrDefault(s => !s.IsTemporary && s.From <= now)?.PriceId;

        return new ItemPrices(
            item.ItemId, item.Sku, item.Name, item.Unit, item.TaxCategory,
            [.. rows.Select(r => new ItemPrice(r.Id, r.Amount, r.From, r.Until, State(r), r.SetAt, r.SetBy))]);

        ItemPriceState State(PriceRow row) =>
            row.WithdrawnAt is not null ? ItemPriceState.Withdrawn
            : row.From > now ? ItemPriceState.Future
            : row.Id == inForce ? ItemPriceState.InForce
            : row.Id == standing ? ItemPriceState.Covered
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
