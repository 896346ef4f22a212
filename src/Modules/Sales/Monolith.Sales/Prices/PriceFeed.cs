namespace Monolith.Sales.Prices;

internal sealed class PriceFeed(SalesDbContext db, PriceMirror mirror) : IPriceFeed
{
    public async Task<PriceChanges> After(long change, int atLeast, CancellationToken ct)
    {
        var changed = await db.Prices.ChangedAfter(p => p.ItemId, change, atLeast, ct);
        return new(changed.Keys, changed.Last, changed.Newest);
    }

    public async ValueTask<ILookup<Guid, PriceInfo>> InForce(
        IReadOnlyCollection<(Guid ItemId, string? Unit)> of, DateTimeOffset from, CancellationToken ct)
    {
        await mirror.LookNow(ct); // another process may have written what the asker has heard of
        return of.SelectMany(key => mirror.PricesOf(key.ItemId, key.Unit).From(from)
                .Select(p => new PriceInfo(p.PriceId, key.ItemId, p.Amount, p.From, p.Until, key.Unit)))
            .ToLookup(p => p.ItemId);
    }
}
