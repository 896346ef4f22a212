using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Lists;

/// <summary>The prices that a line of the list of items writes: that of the item and those of its packs.</summary>
internal static class ItemPrices
{
    /// <summary>Why an amount can't be a price; null: it can.</summary>
    public static Error? Refuse(IBasePrices prices, Money amount) => amount.IsNegative ? ImportErrors.PriceNegative : prices.Refuse(amount);

    public static IEnumerable<PriceChange> Changes(this ItemPayload payload, PlanRun run, int no)
    {
        if (payload.Price is { } price) yield return new(run.IdOf("price", no), payload.ItemId, price, payload.PriceBefore);
        foreach (var pack in payload.Packs ?? [])
            yield return new(IdOf(run, pack, no), payload.ItemId, pack.Price, pack.Before, pack.Unit);
    }

    /// <summary>Whether the prices in force are those that it wrote.</summary>
    /// <param name="item">As it is now; null: it is gone, and its packs with it.</param>
    public static bool AreInForce(
        this ItemPayload payload, ItemInfo? item, IReadOnlyDictionary<Guid, Money> prices,
        IReadOnlyDictionary<(Guid ItemId, string Unit), Money> packs) =>
        (payload.Price is not { } price || (prices.TryGetValue(payload.ItemId, out var now) && now == price))
        && (payload.Packs ?? []).All(p => item?.PackCalled(p.Unit) is { } pack
            && packs.TryGetValue((payload.ItemId, pack.Unit), out var own) && own == p.Price);

    private static Guid IdOf(PlanRun run, PackPrice pack, int no) => run.IdOf($"price-of:{Folding.Words(pack.Unit)}", no);
}
