namespace Monolith.SharedKernel;

/// <summary>Arithmetic and text of whole numbers that stand for decimals. Every rounding is half away from zero.</summary>
internal static class FixedPoint
{
    private static readonly long[] Powers =
        [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
         10_000_000_000, 100_000_000_000, 1_000_000_000_000];

    public static long Pow10(int exponent) => Powers[exponent];

    /// <summary>How many scaled units one step at <paramref name="digits"/> is: 100 for cents at 4 decimals.</summary>
    public static long Step(int decimals, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, decimals);
        return Powers[decimals - digits];
    }

    public static Int128 DivideHalfAway(Int128 dividend, Int128 divisor)
    {
        var (quotient, rest) = Int128.DivRem(dividend, divisor);
        rest = Int128.Abs(rest);
        // Compared this way round so that doubling the rest can't overflow.
        if (rest < Int128.Abs(divisor) - rest) return quotient;
        return Int128.IsNegative(dividend) == Int128.IsNegative(divisor) ? quotient + 1 : quotient - 1;
    }

    public static long Round(long scaled, int decimals, int digits)
    {
        var step = Step(decimals, digits);
        return (long)DivideHalfAway(scaled, step) * step;
    }

    public static long Within(Int128 scaled, long limit, string type) =>
        scaled >= -limit && scaled <= limit
            ? (long)scaled
            : throw new OverflowException($"The result is outside the range of {type}.");

    public static long FromDecimal(decimal value, int decimals, long limit, string type)
    {
        var scale = Powers[decimals];
        if (Math.Abs(value) > (decimal)limit / scale) throw new OverflowException($"The value is outside the range of {type}.");
        var rounded = decimal.Round(value, decimals);
        return rounded == value
            ? (long)(rounded * scale)
            : throw new ArgumentException($"{type} has at most {decimals} decimals.", nameof(value));
    }
}
