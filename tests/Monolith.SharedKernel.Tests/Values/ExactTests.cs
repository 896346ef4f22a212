using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using static Monolith.SharedKernel.Tests.Values.Given;

namespace Monolith.SharedKernel.Tests.Values;

public sealed class ExactTests
{
    [Theory]
    [InlineData("3", "0.335", 2, "1.01")]       // 1.005
    [InlineData("-3", "0.335", 2, "-1.01")]
    [InlineData("0.333333", "3", 2, "1.00")]
    [InlineData("1.5", "3", 0, "5.00")]
    [InlineData("20000", "156.526", 3, "3130520.00")]
    public void A_line_is_quantity_times_price_rounded_once(string quantity, string price, int digits, string expected)
    {
        Assert.Equal(expected, Exact.Extend(Quantity.Parse(quantity), Money.Parse(price), digits).ToString());
        Assert.Equal(expected, Exact.Extend(Quantity.Parse(quantity), UnitCost.Parse(price), digits).ToString());
    }

    [Fact]
    public void A_line_is_rounded_from_the_exact_product_not_from_a_rounded_one()
    {
        // 0.499989996 and 0.499998500001: by way of 4 decimals both would have become 0.5000, and then 1.
        Assert.Equal("0.00", Exact.Extend(Quantity.Of(0.50004m), Money.Of(0.9999m), 0).ToString());
        Assert.Equal("0.00", Exact.Extend(Quantity.Of(0.499999m), UnitCost.Of(0.999999m), 0).ToString());
    }

    [Fact]
    public void Every_product_agrees_with_unlimited_integers_or_is_refused() =>
        Always(AnyQuantity.Zip(AnyMoney, (q, m) => (q, m)).Zip(Digits), g =>
        {
            var ((quantity, price), digits) = g;
            var step = BigInteger.Pow(10, Money.Decimals - digits);
            var expected = HalfAway((BigInteger)quantity.Scaled * price.Scaled, Quantity.Scale * step) * step;
            return Agrees(() => Exact.Extend(quantity, price, digits), expected);
        });

    [Fact]
    public void Every_product_with_a_unit_cost_agrees_with_unlimited_integers_or_is_refused() =>
        Always(AnyQuantity.Zip(AnyUnitCost, (q, c) => (q, c)).Zip(Digits), g =>
        {
            var ((quantity, cost), digits) = g;
            var step = BigInteger.Pow(10, Money.Decimals - digits);
            var expected = HalfAway((BigInteger)quantity.Scaled * cost.Scaled, 100 * Quantity.Scale * step) * step;
            return Agrees(() => Exact.Extend(quantity, cost, digits), expected);
        });

    [Fact]
    public void Every_share_agrees_with_unlimited_integers_or_is_refused() =>
        Always(AnyMoney.Zip(AnyQuantity.Two(), (m, q) => (m, part: q.Item1, whole: q.Item2)).Zip(Digits), g =>
        {
            var ((total, part, whole), digits) = g;
            if (whole.IsZero) return true;
            var step = BigInteger.Pow(10, Money.Decimals - digits);
            var expected = HalfAway((BigInteger)total.Scaled * part.Scaled, whole.Scaled * step) * step;
            return Agrees(() => Exact.Share(total, part, whole, digits), expected);
        });

    [Fact]
    public void The_share_of_all_is_all() =>
        Always(AnyMoney.Zip(AnyQuantity), g => g.Item2.IsZero || Exact.Share(g.Item1, g.Item2, g.Item2, 4) == g.Item1);

    [Fact]
    public void The_ledgers_example_of_a_transfer_comes_out() =>
        Assert.Equal("270476.93", Exact.Share(Money.Of(3_130_520m), Quantity.Of(1728), Quantity.Of(20_000), 2).ToString());

    [Fact]
    public void Tax_inside_and_net_make_the_gross_and_the_tax_is_the_nearest_there_is() =>
        Always(AnyMoney.Zip(AnyRate, (m, r) => (m, r)).Zip(Digits), g =>
        {
            var ((amount, rate), digits) = g;
            var gross = amount.RoundTo(digits);
            var tax = Exact.TaxInside(gross, rate, digits);
            var net = gross - tax;

            var step = BigInteger.Pow(10, Money.Decimals - digits);
            var one = Rate.Scale + rate.Scaled;
            var off = BigInteger.Abs((BigInteger)tax.Scaled * one - (BigInteger)gross.Scaled * rate.Scaled);
            return net + tax == gross && net.FitsDigits(digits) && 2 * off <= step * one
                && tax.Abs() <= gross.Abs() && Exact.TaxInside(-gross, rate, digits) == -tax;
        });

    [Theory]
    [InlineData("113", "13", "13.00")]
    [InlineData("100", "13", "11.50")]       // 11.5044
    [InlineData("0.01", "13", "0.00")]
    [InlineData("-113", "13", "-13.00")]
    [InlineData("50", "0", "0.00")]
    [InlineData("110", "1000", "100.00")]
    public void Tax_inside_by_example(string gross, string rate, string expected) =>
        Assert.Equal(expected, Exact.TaxInside(Money.Parse(gross), Rate.Parse(rate), 2).ToString());

    [Theory]
    [InlineData("100", "13", 2, "13.00")]
    [InlineData("0.05", "10", 2, "0.01")]    // 0.005
    [InlineData("-0.05", "10", 2, "-0.01")]
    [InlineData("1999", "8", 0, "160.00")]   // 159.92
    public void A_percentage_by_example(string amount, string rate, int digits, string expected) =>
        Assert.Equal(expected, Exact.Percent(Money.Parse(amount), Rate.Parse(rate), digits).ToString());

    [Theory]
    [InlineData("20", "3", "6.666667")]
    [InlineData("-20", "-3", "6.666667")]
    [InlineData("10", "4", "2.50")]
    public void A_unit_cost_is_value_over_quantity(string value, string quantity, string expected) =>
        Assert.Equal(expected, UnitCost.Of(Money.Parse(value), Quantity.Parse(quantity)).ToString());

    [Fact]
    public void A_unit_cost_too_large_to_show_is_said_so()
    {
        Assert.False(UnitCost.TryOf(Money.Max, Quantity.FromScaled(1), out _));
        Assert.False(UnitCost.TryOf(Money.Of(1), Quantity.Zero, out _));
        Assert.Throws<OverflowException>(() => UnitCost.Of(Money.Max, Quantity.FromScaled(1)));
    }

    /// <summary>The very number if it is in range, and refused if it isn't.</summary>
    private static bool Agrees(Func<Money> calculated, BigInteger expected)
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
