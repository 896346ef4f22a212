namespace Monolith.Sales.Prices;

internal sealed class BasePrices(PriceMirror mirror, IEnumerable<IValidator<Contracts.SetPrice>> rules) : IBasePrices
{
    public async ValueTask<IReadOnlyDictionary<Guid,
        Money>> At(IReadOnlyCollection<Guid> itemIds, DateTimeOffset moment, CancellationToken ct)
    {
        await mirror.Fresh(ct);
        var found = new Dictionary<Guid, Money>(itemIds.Count);
        foreach (var id in itemIds)
            if (mirror.PricesOf(id).BaseAt(moment) is { } price) found[id] = price.Amount;
        return found;
    }

    public async ValueTask<IReadOnlyDictionary<(Guid ItemId, string Unit), Money>> OfPacks(
        IReadOnlyCollection<(Guid ItemId, string Unit)> packs, DateTimeOffset moment, CancellationToken ct)
    {
        await mirror.Fresh(ct);
        var found = new Dictionary<(Guid, string), Money>(packs.Count);
        foreach (var (item, unit) in packs)
            if (mirror.PricesOf(item, unit).BaseAt(moment) is { } price) found[(item, unit)] = price.Amount;
        return found;
    }

    public Error? Refuse(Money amount) => rules.Refuse(new Contracts.SetPrice(Guid.AllBitsSet, Guid.AllBitsSet, amount));
}
