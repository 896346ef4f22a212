namespace Monolith.SharedKernel;

/// <summary>
/// Arithmetic that rounds. The product or quotient is exact first and rounded once, half away from zero, to the
/// currency's <c>digits</c> (0 to 4). A result beyond the range of Money throws <see cref="OverflowException"/>.
/// </summary>
public static class Exact
{
    public static Money Extend(Quantity quantity, Money unitPrice, int digits) =>
        ToMoney((Int128)quantity.Scaled * unitPrice.Scaled, Quantity.Scale, digits);

    public static Money Extend(Quantity quantity, UnitCost unitCost, int digits) =>
        ToMoney((Int128)quantity.Scaled * unitCost.Scaled, Quantity.Scale * (UnitCost.Scale / Money.Scale), digits);

    /// <summary>What a quantity costs that is priced by so many at a time: 5 of a dozen at 13.00 a dozen.</summary>
    /// <param name="per">What <paramref name="unitCost"/> is the cost of.</param>
    public static Money Extend(Quantity quantity, UnitCost unitCost, Quantity per, int digits) =>
        ToMoney((Int128)quantity.Scaled * unitCost.Scaled, checked(per.Scaled * (UnitCost.Scale / Money.Scale)), digits);

    /// <summary>What <paramref name="part"/> of <paramref name="whole"/> is worth when the whole is worth <paramref name="total"/>.</summary>
    /// <exception cref="DivideByZeroException">The whole is zero.</exception>
    public static Money Share(Money total, Quantity part, Quantity whole, int digits) =>
        ToMoney((Int128)total.Scaled * part.Scaled, whole.Scaled, digits);

    public static Money Percent(Money amount, Rate rate, int digits) =>
        ToMoney((Int128)amount.Scaled * rate.Scaled, Rate.Scale, digits);

    /// <summary>The nearest multiple of a step, such as the smallest coin; halves go away from zero.</summary>
    /// <exception cref="DivideByZeroException">The step is zero.</exception>
    public static Money ToStep(Money amount, Money step) =>
        Money.FromScaled(checked((long)(FixedPoint.DivideHalfAway(amount.Scaled, step.Scaled) * step.Scaled)));

    /// <summary>The tax that a gross amount already holds: gross x rate / (1 + rate). Net is gross less this.</summary>
    public static Money TaxInside(Money gross, Rate rate, int digits) =>
        ToMoney((Int128)gross.Scaled * rate.Scaled, Rate.Scale + rate.Scaled, digits);

    /// <summary>a x b / c, half away from zero.</summary>
    /// <exception cref="DivideByZeroException">c is zero.</exception>
    /// <exception cref="OverflowException">The result doesn't fit.</exception>
    public static long MulDivHalfAway(long a, long b, long c) =>
        checked((long)FixedPoint.DivideHalfAway((Int128)a * b, c));

    /// <summary>
    /// Splits <paramref name="total"/> in proportion to <paramref name="weights"/>, to the last cent, by largest
    /// remainder; ties go to the earlier. A negative total is the mirror of the positive one.
    /// </summary>
    /// <exception cref="ArgumentException">No weight, a negative one, only zeros, or a total finer than the digits.</exception>
    public static Money[] Allocate(Money total, ReadOnlySpan<long> weights, int digits)
    {
        var step = FixedPoint.Step(Money.Decimals, digits);
        if (total.Scaled % step != 0) throw new ArgumentException($"{total} has more than {digits} digits: it can't be split exactly.", nameof(total));
        var sum = Sum(weights);

        var units = Math.Abs(total.Scaled / step);
        var shares = new long[weights.Length];
        var rests = new Int128[weights.Length];
        var left = units;
        for (var i = 0; i < weights.Length; i++)
        {
            var (share, rest) = Int128.DivRem((Int128)units * weights[i], sum);
            (shares[i], rests[i]) = ((long)share, rest);
            left -= shares[i];
        }

        // Fewer units are left than shares have a rest, so a weight of zero never gets one.
        foreach (var i in ByRest(rests).Take((int)left)) shares[i]++;

        var sign = total.IsNegative ? -step : step;
        return Array.ConvertAll(shares, share => Money.FromScaled(share * sign));
    }

    private static Int128 Sum(ReadOnlySpan<long> weights)
    {
        Int128 sum = 0;
        foreach (var weight in weights)
            sum += weight >= 0 ? weight : throw new ArgumentException("A weight is negative.", nameof(weights));
        return sum > 0 ? sum : throw new ArgumentException("No weight is above zero.", nameof(weights));
    }

    // OrderBy is stable: equal rests stay in the order of the lines.
    private static IEnumerable<int> ByRest(Int128[] rests) =>
        Enumerable.Range(0, rests.Length).OrderByDescending(i => rests[i]);

    /// <summary>dividend / divisor is an amount in scaled units of Money.</summary>
    private static Money ToMoney(Int128 dividend, long divisor, int digits)
    {
        var step = FixedPoint.Step(Money.Decimals, digits);
        var rounded = FixedPoint.DivideHalfAway(dividend, (Int128)divisor * step);
        return Money.FromScaled(checked((long)(rounded * step)));
    }
}
