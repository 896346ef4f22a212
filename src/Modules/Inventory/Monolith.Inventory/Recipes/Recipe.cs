using System.Numerics;

namespace Monolith.Inventory.Recipes;

/// <summary>A recipe's arithmetic: exact, rounded once to what the item's unit can count, half away from zero.</summary>
internal static class Recipe
{
    public const int MostLines = 100;

    public static readonly Rate All = Rate.FromPercent(100);

    /// <summary>What a batch makes once its losses are off.</summary>
    public static Quantity ComesOut(Quantity batch, Rate yield, int digits) =>
        Rounded((BigInteger)batch.Scaled * yield.Scaled, Rate.Scale, digits);

    /// <summary>How much of an input is needed so that so much comes out.</summary>
    /// <param name="wanted">What is to come out.</param>
    /// <param name="input">What goes into one batch.</param>
    /// <param name="batch">What one batch makes if nothing is lost.</param>
    public static Quantity Needed(Quantity wanted, Quantity input, Quantity batch, Rate yield, int digits) => Rounded(
        (BigInteger)wanted.Scaled * input.Scaled * Rate.Scale, (BigInteger)batch.Scaled * yield.Scaled, digits);

    /// <summary>What making so much costs beside what goes in.</summary>
    public static Money ExtraFor(Quantity wanted, Money extra, Quantity batch, Rate yield, int digits)
    {
        var (part, whole) = ((BigInteger)wanted.Scaled * Rate.Scale, (BigInteger)batch.Scaled * yield.Scaled);
        var step = BigInteger.Pow(10, Money.Decimals - digits);
        return Money.FromScaled((long)(HalfAway(extra.Scaled * part, whole * step) * step));
    }

    private static Quantity Rounded(BigInteger dividend, BigInteger divisor, int digits)
    {
        var step = BigInteger.Pow(10, Quantity.Decimals - digits);
        return Quantity.FromScaled((long)(HalfAway(dividend, divisor * step) * step));
    }

    // None of the figures is below zero.
    private static BigInteger HalfAway(BigInteger dividend, BigInteger divisor) => (2 * dividend + divisor) / (2 * divisor);
}
