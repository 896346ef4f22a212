using System.Numerics;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.LandedCosts;

/// <summary>A receipt line that a cost is laid on.</summary>
/// <param name="Part">What somebody says of it where the cost is spread by hand.</param>
internal sealed record LandedLine(StockLineOrigin Origin, ReceiptLineStock Stock, ItemInfo Item, Quantity Part);

/// <summary>In which proportion lines share a cost: exact, in whole numbers.</summary>
internal static class LandedBases
{
    /// Errors: inventory.landed-no-weight, inventory.landed-no-volume, inventory.value-range
    public static Result<long[]> Of(LandedBasis basis, IReadOnlyList<LandedLine> lines)
    {
        var whole = new List<BigInteger>(lines.Count);
        foreach (var (i, line) in lines.Index())
        {
            var received = new BigInteger(line.Stock.Received.Scaled);
            BigInteger? part = basis switch
            {
                LandedBasis.Value => line.Stock.Value.Scaled,
                LandedBasis.Quantity => received,
                LandedBasis.Weight => line.Item.Weight is { } weight ? received * weight.Scaled : null,
                LandedBasis.Volume => line.Item.Volume is { } volume ? received * volume.Scaled : null,
                _ => line.Part.Scaled,
            };
            if (part is not { } known) return LandedErrors.NoMeasure(line.Item.Sku, basis).At($"lines[{i}]");
            whole.Add(known);
        }

        var shared = whole.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        if (shared > 1) whole = whole.ConvertAll(w => w / shared);
        return whole.Exists(w => BigInteger.Abs(w) > long.MaxValue)
            ? StockDocuments.StockErrors.ValueRange
            : whole.ConvertAll(w => (long)w).ToArray();
    }
}
