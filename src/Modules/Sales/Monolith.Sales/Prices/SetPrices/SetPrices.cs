using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts.Events;

namespace Monolith.Sales.Prices.SetPrices;

internal sealed class SetPricesValidator : AbstractValidator<Contracts.SetPrices>
{
    public SetPricesValidator() =>
        RuleFor(r => r.Prices).NotEmpty().Must(p => p is null
            || p.Count <= Contracts.SetPrices.Most).WithErrorCode("sales.too-many-prices");
}

internal sealed class SetPricesHandler(
    SalesDbContext db, IItemCatalog items, IEnumerable<IValidator<Contracts.SetPrice>> rules, ICurrentActor current, ISites sites,
        TimeProvider clock)
    : IHandler<Contracts.SetPrices, IReadOnlyList<PriceOutcome>>
{
    public async Task<Result<IReadOnlyList<PriceOutcome>>> Handle(Contracts.SetPrices request, CancellationToken ct)
    {
        var known = await items.FindMany([.. request.Prices.Select(p => p.ItemId)], ct);
        var refused = request.Prices.Select(p =>
            rules.Refuse(new Contracts.SetPrice(p.PriceId, p.ItemId, p.Amount, Unit: p.Unit))
            ?? (known.TryGetValue(p.ItemId, out var item)
                ? PricedUnit.Of(item, p.Unit) is { IsOk: false } unit ? unit.Error : null
                : PriceErrors.UnknownItem(p.ItemId.ToString()))).ToList();
        var prices = request.Prices.Select(p => known.TryGetValue(p.ItemId, out var item)
            && PricedUnit.Of(item, p.Unit) is { IsOk: true } unit ? p with { Unit = unit.Value.Word } : p).ToList();
        if (refused.TrueForAll(e => e is not null))
            return request.Prices.Zip(refused, (p, e) => new PriceOutcome(p.PriceId, p.ItemId, e)).ToList();
        return await db.Write("sales.set-prices", token => Set(prices, refused, token), ct);
    }

    private async Task<Result<IReadOnlyList<PriceOutcome>>> Set(IReadOnlyList<PriceChange> prices, List<Error?> refused,
        CancellationToken ct)
    {
        // The change number first: until this write ends nobody else sets a price beside us.
        var change = await db.ChangeNumber(ct);
        var now = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow()));
        var ids = prices.Select(p => p.ItemId).Distinct().ToList();
        var there = (await db.Prices.AsNoTracking()
            .Where(p => ids.Contains(p.ItemId) && p.WithdrawnAt == null).ToListAsync(ct)).ToLookup(PriceKey.Of);
        var (outcomes, rows) = (new List<PriceOutcome>(prices.Count), new List<PriceRow>(prices.Count));
        for (var i = 0; i < prices.Count; i++)
        {
            var price = prices[i];
            var others = there[new(price.ItemId, price.Unit)];
            var isThere = others.Any(r => r.Id == price.PriceId); // done already: the answer was lost
            var error = isThere ? null : refused[i] ?? Refuse(price, PriceTimeline.Of(others.Select(r => r.ToPrice())), now);
            outcomes.Add(new(price.PriceId, price.ItemId, error));
            if (isThere || error is not null) continue;
            var row = new PriceRow
            {
                Id = price.PriceId, ItemId = price.ItemId, Unit = price.Unit, Amount = price.Amount, From = now, SetAt = now,
                SetBy = current.Actor.Name,
                Change = change,
            };
            rows.Add(row);
            db.Audit(row.AuditSubject, price.Before is { } was ? new { Amount = was } : null,
                new { row.ItemId, row.Unit, row.Amount, row.From });
            db.Publish(new PriceSet(
                row.Id, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(now), row.ItemId, row.Amount,
                    row.From, Unit: row.Unit));
        }

        await db.BulkInsert(rows, ct);
        return outcomes;
    }

    private static Error? Refuse(PriceChange price, PriceTimeline others, DateTimeOffset now) =>
        others.BaseAt(now)?.Amount != price.Before ? KernelErrors.Changed
            : new Price(price.PriceId, price.Amount, now, null).RefusedBeside(others, now);
}
