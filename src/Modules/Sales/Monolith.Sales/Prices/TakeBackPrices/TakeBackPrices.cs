namespace Monolith.Sales.Prices.TakeBackPrices;

internal sealed class TakeBackPricesValidator : AbstractValidator<Contracts.TakeBackPrices>
{
    public TakeBackPricesValidator() =>
        RuleFor(r => r.PriceIds).NotEmpty().Must(p => p is null
            || p.Count <= Contracts.SetPrices.Most).WithErrorCode("sales.too-many-prices");
}

internal sealed class TakeBackPricesHandler(SalesDbContext db, TimeProvider clock) : IHandler<Contracts.TakeBackPrices,
    IReadOnlyList<PriceOutcome>>
{
    public Task<Result<IReadOnlyList<PriceOutcome>>> Handle(Contracts.TakeBackPrices request, CancellationToken ct) =>
        db.Write("sales.take-back-prices", token => TakeBack(request.PriceIds, token), ct);

    private async Task<Result<IReadOnlyList<PriceOutcome>>> TakeBack(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        await db.ChangeNumber(ct); // nobody sets a price beside us
        var now = clock.GetUtcNow();
        var mine = await db.Prices.Where(p => ids.Contains(p.Id) && p.WithdrawnAt == null).ToDictionaryAsync(p => p.Id, ct);
        var items = mine.Values.Select(p => p.ItemId).ToList();
        var last = (await db.Prices.AsNoTracking().Where(p => items.Contains(p.ItemId) && p.WithdrawnAt == null)
                .Select(p => new { p.ItemId, p.Unit, p.SetAt }).ToListAsync(ct))
            .GroupBy(p => new PriceKey(p.ItemId, p.Unit)).ToDictionary(g => g.Key, g => g.Max(p => p.SetAt));
        var outcomes = new List<PriceOutcome>(ids.Count);
        foreach (var id in ids)
        {
            if (!mine.TryGetValue(id, out var price)) outcomes.Add(new(id, Guid.Empty, null));
            else if (last[PriceKey.Of(price)] > price.SetAt) outcomes.Add(new(id, price.ItemId, PriceErrors.PriceFollowed));
            else
            {
                price.WithdrawnAt = now;
                outcomes.Add(new(id, price.ItemId, null));
            }
        }

        return outcomes;
    }
}
