using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Prices.SetPrice;

/// Errors: sales.unknown-item, sales.price-overlaps, sales.price-in-the-past, sales.price-ends-first, request.id-reused
internal sealed class SetPriceHandler(SalesDbContext db, IItemCatalog items, PriceBook book, ICurrentActor current, TimeProvider clock)
    : IHandler<Contracts.SetPrice, PriceInfo>
{
    public async Task<Result<PriceInfo>> Handle(Contracts.SetPrice command, CancellationToken ct)
    {
        if (await items.Find(command.ItemId, ct) is null) return SalesErrors.UnknownItem(command.ItemId.ToString());

        var set = await db.WriteOnce("sales.set-price", command.PriceId, command, token => Set(command, token), ct);
        // The price is committed: whoever gave up waiting for the answer must not leave the book behind.
        if (set.IsOk) await book.Refresh(CancellationToken.None);
        return set;
    }

    private async Task<Result<PriceInfo>> Set(Contracts.SetPrice command, CancellationToken ct)
    {
        // The number first: it also keeps others from setting a price of this item beside us.
        var change = await db.NextChange(ct);
        var now = clock.GetUtcNow();
        var before = await db.Prices.AsNoTracking().Where(p => p.ItemId == command.ItemId && p.WithdrawnAt == null).ToListAsync(ct);
        var span = new PriceSpan(command.PriceId, command.Amount, command.From?.ToUniversalTime() ?? now, command.Until?.ToUniversalTime());

        if (span.Until <= span.From) return SalesErrors.PriceEndsFirst;
        if (span.From < now && before.Count > 0) return SalesErrors.PriceInThePast(span.From);
        var timeline = PriceTimeline.Of(before.Select(p => new PriceSpan(p.Id, p.Amount, p.From, p.Until)));
        if (timeline.Overlapping(span) is { } other) return SalesErrors.PriceOverlaps(other.From);

        var row = new PriceRow
        {
            Id = command.PriceId,
            ItemId = command.ItemId,
            Amount = command.Amount,
            From = span.From,
            Until = span.Until,
            SetAt = now,
            SetBy = current.Actor.Name,
            Change = change,
        };
        db.Add(row);
        db.Publish(new PriceSet(row.ToInfo()));
        return row.ToInfo();
    }
}
