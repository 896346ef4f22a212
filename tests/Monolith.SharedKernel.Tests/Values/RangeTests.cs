using System.Numerics;
using FsCheck.Fluent;
using static Monolith.SharedKernel.Tests.Values.Given;

namespace Monolith.SharedKernel.Tests.Values;

public sealed class RangeTests
{
    [Fact]
    public void A_sum_beyond_the_range_is_refused_not_wrapped() =>
        Always(AnyMoney.Two(), g =>
            Exactly(() => g.Item1 + g.Item2, (BigInteger)g.Item1.Scaled + g.Item2.Scaled)
            && Exactly(() => g.Item1 - g.Item2, (BigInteger)g.Item1.Scaled - g.Item2.Scaled));

    [Fact]
    public void Every_scaled_number_is_either_taken_as_it_is_or_refused() =>
        Always(AnyLong, scaled => Exactly(() => Money.FromScaled(scaled), scaled));

    [Fact]
    public void One_step_beyond_the_limits_is_refused()
    {
        Assert.Equal(100_000_000_000_000m, Money.Max.ToDecimal());
        Assert.Throws<OverflowException>(() => Money.Max + Money.FromScaled(1));
        Assert.Throws<OverflowException>(() => Money.Min - Money.FromScaled(1));
        Assert.Throws<OverflowException>(() => Quantity.Max + Quantity.FromScaled(1));
        Assert.Throws<OverflowException>(() => UnitCost.Min - UnitCost.FromScaled(1));
        Assert.Throws<OverflowException>(() => Rate.FromScaled(10_000_001));
        Assert.Throws<OverflowException>(() => Rate.FromScaled(-1));
        Assert.Throws<OverflowException>(() => Rate.FromScaled(long.MinValue));
        Assert.Throws<OverflowException>(() => Exact.Extend(Quantity.Max, Money.Max, 2));
        Assert.Throws<OverflowException>(() => Exact.Percent(Money.Max, Rate.FromPercent(101), 2));
        Assert.Throws<OverflowException>(() => Money.Sum([Money.Max, Money.FromScaled(1)]));
    }

    [Fact]
    public void Every_value_has_a_negative() =>
        Always(AnyMoney, m => -(-m) == m && (m + -m).IsZero && m.Abs() >= Money.Zero && m.Abs() == (-m).Abs());

    [Fact]
    public void A_decimal_is_taken_exactly_or_refused()
    {
        Assert.Equal(125_000, Money.Of(12.50000000m).Scaled);
        Assert.Equal(-1, Money.Of(-0.0001m).Scaled);
        Assert.Throws<ArgumentException>(() => Money.Of(0.00001m));
        Assert.Throws<ArgumentException>(() => Money.Of(12345678901234.123400000000001m));
        Assert.Throws<OverflowException>(() => Money.Of(100_000_000_000_000.0001m));
        Assert.Throws<OverflowException>(() => Money.Of(decimal.MaxValue));
        Assert.Throws<OverflowException>(() => Quantity.Of(1_000_000_000_000m));
        Assert.Throws<ArgumentException>(() => Quantity.Of(0.0000001m));
        Assert.Throws<ArgumentException>(() => Rate.FromPercent(0.00001m));
        Assert.Throws<OverflowException>(() => Rate.FromPercent(-1));
    }

    [Fact]
    public void A_value_survives_the_way_through_decimal() =>
        Always(AnyMoney.Zip(AnyQuantity), g =>
            Money.Of(g.Item1.ToDecimal()) == g.Item1 && Quantity.Of(g.Item2.ToDecimal()) == g.Item2);

    [Fact]
    public void Values_compare_by_amount()
    {
        Money[] amounts = [Money.Of(2), Money.Of(-3), Money.Zero, Money.Of(0.0001m)];
        Assert.Equal([Money.Of(-3), Money.Zero, Money.Of(0.0001m), Money.Of(2)], amounts.Order());
        Assert.True(Money.Of(1) < Money.Of(2) && Money.Of(2) >= Money.Of(2) && Money.Of(-1).IsNegative && Money.Of(1).IsPositive);
        Assert.True(Rate.FromPercent(6) < Rate.FromPercent(13) && Quantity.Of(1) > Quantity.Zero && UnitCost.Of(1) <= UnitCost.Max);
    }

    /// <summary>The very number if it is in range, and refused if it isn't.</summary>
    private static bool Exactly(Func<Money> calculated, BigInteger expected)
    {
        var inRange = BigInteger.Abs(expected) <= Money.Max.Scaled;
        try
        {
            return calculated().Scaled == expected && inRange;
        }
        catch (OverflowException)
        {
            return !inRange;
        }
    }
}
