namespace Monolith.Inventory.Lots;

/// <summary>What there is of one lot in one place.</summary>
/// <param name="Walk">Where the bin stands on the way through the warehouse.</param>
internal sealed record LotThere(
    Guid ItemId, Guid WarehouseId, string Lot, string Serial, string Bin, DateOnly? ExpiresOn, string? BlockedBecause, Quantity Quantity,
    long Walk = 0)
{
    public bool IsGoodOn(DateOnly day) => BlockedBecause is null && (ExpiresOn is not { } until || until >= day);
}

/// <summary>Takes first what expires first; what never expires last; among equals what stands nearer.</summary>
internal static class Fefo
{
    /// <returns>Which goods, as far as there are good ones; what is missing is left to the caller.</returns>
    public static List<(LotThere From, Quantity Quantity)> Take(IEnumerable<LotThere> there, Quantity wanted, DateOnly day)
    {
        var taken = new List<(LotThere, Quantity)>();
        foreach (var lot in InOrder(there).Where(l => l.IsGoodOn(day) && l.Quantity.IsPositive))
        {
            if (!wanted.IsPositive) break;
            var part = lot.Quantity < wanted ? lot.Quantity : wanted;
            taken.Add((lot, part));
            wanted -= part;
        }

        return taken;
    }

    public static IEnumerable<LotThere> InOrder(IEnumerable<LotThere> there) => there
        .OrderBy(l => l.ExpiresOn ?? DateOnly.MaxValue).ThenBy(l => l.Walk).ThenBy(l => l.Bin, StringComparer.Ordinal)
        .ThenBy(l => l.Lot, StringComparer.Ordinal).ThenBy(l => l.Serial, StringComparer.Ordinal);
}
