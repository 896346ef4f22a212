using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Prices;

/// <summary>Prices for whoever makes the variants of a style; the rights of setting prices hold here too.</summary>
internal sealed class VariantPrices(IBasePrices prices, ISender send, TimeProvider clock) : IVariantPrices
{
    public string Permission => SalesPermissions.EditPrices;

    public async Task<IReadOnlyDictionary<Guid, Money>> Of(IReadOnlyCollection<Guid> itemIds, CancellationToken ct) =>
        await prices.At(itemIds, clock.GetUtcNow(), ct);

    public Error? Refuse(Money price) => prices.Refuse(price);

    public async Task<Result<Done>> Set(IReadOnlyList<VariantPrice> wanted, CancellationToken ct)
    {
        foreach (var some in wanted.Chunk(Contracts.SetPrices.Most))
        {
            var changes = some.Select(p => new PriceChange(p.PriceId, p.ItemId, p.Price, p.Before)).ToList();
            if (!(await send.Send(new Contracts.SetPrices(changes), ct)).TryGet(out var set, out var error)) return error;
            if (set.FirstOrDefault(s => s.Error is not null)?.Error is { } refused) return refused;
        }

        return Done.It;
    }
}
