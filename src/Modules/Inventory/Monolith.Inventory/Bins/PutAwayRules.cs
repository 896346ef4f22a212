using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Bins;

/// <summary>A bin as put-away sees it.</summary>
/// <param name="Held">Of all goods there.</param>
/// <param name="HasItem">Some of the same item lies there.</param>
internal sealed record BinRoom(
    string Code, int Walk, string? CategoryKey, StorageKind Storage, Quantity? Capacity, Quantity Held, bool HasItem)
{
    /// <summary>Null: without limit.</summary>
    public Quantity? Free => Capacity is { } all ? (all > Held ? all - Held : Quantity.Zero) : null;
}

/// <summary>Where goods belong: to their like in the right climate, what is taken often near the door and what hardly moves far from it,
/// as long as there is room.</summary>
internal static class PutAwayRules
{
    /// <returns>Bins with how much to put there, as far as there is room.</returns>
    public static List<(string Bin, Quantity Quantity)> Place(
        IReadOnlyCollection<BinRoom> bins, Quantity quantity, string? categoryKey, StorageKind storage, SpeedClass speed)
    {
        var placed = new List<(string, Quantity)>();
        foreach (var bin in InOrder(bins.Where(b => Suits(b, categoryKey, storage)).ToList(), categoryKey, speed))
        {
            if (!quantity.IsPositive) break;
            var part = bin.Free is { } free && free < quantity ? free : quantity;
            if (!part.IsPositive) continue;
            placed.Add((bin.Code, part));
            quantity -= part;
        }

        return placed;
    }

    public static bool Suits(BinRoom bin, string? categoryKey, StorageKind storage) =>
        bin.Storage == storage && (bin.CategoryKey is null || bin.CategoryKey == categoryKey);

    /// <summary>The part of the way a bin stands on: of all suitable bins the nearest third is for fast goods, the last for slow ones.
    /// </summary>
    public static SpeedClass PartOf(BinRoom bin, IReadOnlyList<BinRoom> byWalk)
    {
        var place = 0;
        while (place < byWalk.Count && byWalk[place].Code != bin.Code) place++;
        return (SpeedClass)Math.Min(2, place * 3 / Math.Max(1, byWalk.Count));
    }

    private static IEnumerable<BinRoom> InOrder(List<BinRoom> bins, string? categoryKey, SpeedClass speed)
    {
        var byWalk = bins.OrderBy(b => b.Walk).ThenBy(b => b.Code, StringComparer.Ordinal).ToList();
        return bins
            .OrderByDescending(b => b.HasItem)
            .ThenByDescending(b => b.CategoryKey is not null && b.CategoryKey == categoryKey)
            .ThenBy(b => Math.Abs((int)PartOf(b, byWalk) - (int)speed))
            .ThenBy(b => speed == SpeedClass.Slow ? -b.Walk : b.Walk)
            .ThenBy(b => b.Code, StringComparer.Ordinal);
    }
}
