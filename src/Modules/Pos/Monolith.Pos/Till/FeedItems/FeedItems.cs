using FluentValidation;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Till.FeedItems;

/// <summary>What changed of all that can be sold, for a till that keeps a copy: it comes back with what the last answer gave it.</summary>
/// <param name="After">The last answer's cursor; null: from the beginning.</param>
/// <param name="Take">So many items, or a few more: what one write changed comes together.</param>
[Requires(PosPermissions.Sell)]
internal sealed record FeedItems(string? After, int Take) : IRequest<ItemsFeed>;

/// <param name="Cursor">What to ask with next.</param>
/// <param name="Anew">What the till has is of another state of the shop: these are the first of all.</param>
/// <param name="More">There is more at once.</param>
/// <param name="Items">As they are now; each replaces what the till has of it.</param>
/// <param name="Gone">Not sold any more.</param>
/// <param name="Taxes">All categories with their rates; null: as they were.</param>
internal sealed record ItemsFeed(
    string Cursor, bool Anew, bool More, IReadOnlyList<FeedItem> Items, IReadOnlyList<Guid> Gone, IReadOnlyList<FeedTax>? Taxes);

internal sealed class FeedItemsValidator : AbstractValidator<FeedItems>
{
    public FeedItemsValidator()
    {
        RuleFor(f => f.After).MaximumLength(FeedCursor.Longest);
        RuleFor(f => f.Take).InclusiveBetween(1, 5_000);
    }
}

internal sealed class FeedItemsHandler(
    IItemFeed feed, IItemCatalog catalog, IPriceFeed prices, ITaxCategories taxes, TimeProvider clock) : IHandler<FeedItems, ItemsFeed>
{
    /// Errors: pos.feed-cursor
    public async Task<Result<ItemsFeed>> Handle(FeedItems request, CancellationToken ct)
    {
        if (FeedCursor.Read(request.After) is not { } asked) return PosErrors.FeedCursor;
        // Prices that are set from here on come as changes; what stood before comes with its item.
        var newest = (await prices.After(long.MaxValue, 1, ct)).Newest;
        var anew = asked.IsFirst || asked.Price > newest;
        var changed = await feed.After(anew ? -1 : asked.Item, request.Take, ct);
        if (!anew && asked.Item > changed.Newest)
        {
            anew = true;
            changed = await feed.After(-1, request.Take, ct);
        }

        var (price, more) = (anew ? newest : asked.Price, changed.More);
        var items = changed.Items.ToDictionary(i => i.ItemId);
        var gone = changed.Gone.ToHashSet();
        if (!more && items.Count < request.Take)
        {
            var repriced = await prices.After(price, request.Take - items.Count, ct);
            var known = await catalog.FindMany([.. repriced.ItemIds.Where(id => !items.ContainsKey(id))], ct);
            foreach (var (id, item) in known) items.TryAdd(id, item);
            (price, more) = (repriced.Last, repriced.More);
        }
        else more = more || price < newest;

        var sold = items.Values.Where(i => i.Active).ToList();
        gone.UnionWith(items.Values.Where(i => !i.Active).Select(i => i.ItemId));
        var rates = (await taxes.All(ct)).Select(FeedTax.Of).ToList();
        var cursor = new FeedCursor(changed.Last, price, FeedTax.Fingerprint(rates));
        return new ItemsFeed(
            cursor.Write(), anew, more, await Described(sold, ct), [.. gone], anew || cursor.Taxes != asked.Taxes ? rates : null);
    }

    private async Task<IReadOnlyList<FeedItem>> Described(List<ItemInfo> items, CancellationToken ct)
    {
        if (items.Count == 0) return [];
        var keys = items.SelectMany(i => i.Packs.Select(p => (i.ItemId, (string?)p.Unit)).Prepend((i.ItemId, null))).ToList();
        var inForce = await prices.InForce(keys, clock.GetUtcNow(), ct);
        return items.ConvertAll(i => FeedItem.Of(i, inForce[i.ItemId]));
    }
}

internal static class FeedItemsEndpoint
{
    private const int Usual = 1_000;

    public static void Map(RouteGroupBuilder pos) => pos
        .MapGet("items-feed", async (string? after, int? take, ISender send, ISites sites, CancellationToken ct) =>
        {
            var feed = await send.Send(new FeedItems(after, take ?? Usual), ct);
            return feed.IsOk ? new Zipped<ItemsFeed>(feed.Value, sites.Here.Currency) : feed.Error!.ToHttp();
        })
        .Serves<FeedItems>().WithName("FeedItems")
        .WithSummary("What changed of all that can be sold, with prices and taxes, since the last answer").Produces<ItemsFeed>();
}
