using System.Numerics;
using FsCheck.Fluent;
using static Monolith.SharedKernel.Tests.Values.Given;

namespace Monolith.SharedKernel.Tests.Values;

public sealed class RoundingTests
{
    [Theory]
    [InlineData("2.005", 2, "2.01")]
    [InlineData("-2.005", 2, "-2.01")]
    [InlineData("2.0049", 2, "2.00")]
    [InlineData("0.5", 0, "1.00")]
    [InlineData("-0.5", 0, "-1.00")]
    [InlineData("-0.4999", 0, "0.00")]
    [InlineData("1.2345", 4, "1.2345")]
    public void A_half_goes_away_from_zero(string amount, int digits, string expected) =>
        Assert.Equal(expected, Money.Parse(amount).RoundTo(digits).ToString());

    [Fact]
    public void Rounding_is_the_same_on_both_sides_of_zero() =>
        Always(AnyMoney.Zip(Digits), g => (-g.Item1).RoundTo(g.Item2) == -g.Item1.RoundTo(g.Item2));

    [Fact]
    public void Rounding_moves_no_amount_by_more_than_half_a_step_and_twice_changes_nothing() =>
        Always(AnyMoney.Zip(Digits), g =>
        {
            var (amount, digits) = g;
            var rounded = amount.RoundTo(digits);
            return rounded.FitsDigits(digits) && rounded.RoundTo(digits) == rounded
                && 2 * Math.Abs(rounded.Scaled - amount.Scaled) <= BigInteger.Pow(10, Money.Decimals - digits);
        });

    [Fact]
    public void An_amount_fits_the_digits_exactly_when_rounding_leaves_it_alone() =>
        Always(AnyMoney.Zip(Digits), g => g.Item1.FitsDigits(g.Item2) == (g.Item1.RoundTo(g.Item2) == g.Item1));

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Digits_that_an_amount_cannot_have_are_refused(int digits)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.Of(1).RoundTo(digits));
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.Of(1).FitsDigits(digits));
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.Of(1).ToString(digits));
        Assert.Throws<ArgumentOutOfRangeException>(() => Exact.Extend(Quantity.Of(1), Money.Of(1), digits));
    }

    [Fact]
    public void A_quantity_rounds_to_its_units_digits()
    {
        Assert.Equal(Quantity.Of(0.667m), Quantity.Of(0.666667m).RoundTo(3));
        Assert.Equal(Quantity.Of(-2), Quantity.Of(-1.5m).RoundTo(0));
        Assert.False(Quantity.Of(0.5m).FitsDigits(0));
        Assert.True(Quantity.Of(0.5m).FitsDigits(1));
    }

    [Fact]
    public void Multiply_then_divide_agrees_with_unlimited_integers() =>
        Always(AnyLong.Three(), g =>
        {
            var (a, b, c) = g;
            if (c == 0) return true;
            var expected = HalfAway((BigInteger)a * b, c);
            var fits = expected >= long.MinValue && expected <= long.MaxValue;
            try
            {
                return Exact.MulDivHalfAway(a, b, c) == expected;
            }
            catch (OverflowException)
            {
                return !fits;
            }
        });

    [Theory]
    [InlineData(1, 1, 2, 1)]
    [InlineData(-1, 1, 2, -1)]
    [InlineData(1, 1, -2, -1)]
    [InlineData(-1, 1, -2, 1)]
    [InlineData(1, 1, 3, 0)]
    [InlineData(-2, 1, 3, -1)]
    [InlineData(long.MaxValue, long.MinValue, long.MinValue, long.MaxValue)]
    public void Multiply_then_divide_by_example(long a, long b, long c, long expected) =>
        Assert.Equal(expected, Exact.MulDivHalfAway(a, b, c));

    [Fact]
    public void Dividing_by_zero_is_refused()
    {
        Assert.Throws<DivideByZeroException>(() => Exact.MulDivHalfAway(1, 1, 0));
        Assert.Throws<DivideByZeroException>(() => Exact.Share(Money.Of(1), Quantity.Of(1), Quantity.Zero, 2));
        Assert.Throws<DivideByZeroException>(() => UnitCost.Of(Money.Of(1), Quantity.Zero));
    }
}
