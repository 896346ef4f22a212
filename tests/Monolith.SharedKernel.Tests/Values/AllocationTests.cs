using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using static Monolith.SharedKernel.Tests.Values.Given;

namespace Monolith.SharedKernel.Tests.Values;

public sealed class AllocationTests
{
    private static readonly Gen<(Money Total, long[] Weights, int Digits)> Cases =
        AnyMoney.Zip(AnyLong.Select(w => w & long.MaxValue).NonEmptyListOf()).Zip(Digits,
            (g, digits) => (g.Item1.RoundTo(digits), g.Item2.ToArray(), digits));

    [Fact]
    public void The_shares_add_up_to_the_last_cent() =>
        Always(Cases, g => g.Weights.All(w => w == 0)
            || Money.Sum(Exact.Allocate(g.Total, g.Weights, g.Digits)) == g.Total);

    [Fact]
    public void No_share_is_a_whole_cent_away_from_its_due_and_none_is_finer_than_a_cent() =>
        Always(Cases, g =>
        {
            if (g.Weights.All(w => w == 0)) return true;
            var sum = g.Weights.Aggregate(BigInteger.Zero, (s, w) => s + w);
            var step = BigInteger.Pow(10, Money.Decimals - g.Digits);
            return Exact.Allocate(g.Total, g.Weights, g.Digits).Zip(g.Weights).All(s =>
                s.First.FitsDigits(g.Digits)
                && BigInteger.Abs(s.First.Scaled * sum - (BigInteger)g.Total.Scaled * s.Second) < step * sum);
        });

    [Fact]
    public void A_weight_of_zero_gets_nothing() =>
        Always(Cases, g => g.Weights.All(w => w == 0)
            || Exact.Allocate(g.Total, g.Weights, g.Digits).Zip(g.Weights).All(s => s.Second != 0 || s.First.IsZero));

    [Fact]
    public void A_negative_total_is_the_mirror_of_the_positive_one() =>
        Always(Cases, g => g.Weights.All(w => w == 0)
            || Exact.Allocate(-g.Total, g.Weights, g.Digits).SequenceEqual(
                Exact.Allocate(g.Total, g.Weights, g.Digits).Select(share => -share)));

    [Fact]
    public void Ties_go_to_the_earlier_line() => Assert.Equal(
        ["33.34", "33.33", "33.33"],
        Exact.Allocate(Money.Of(100), [1, 1, 1], 2).Select(m => m.ToString()));

    [Fact]
    public void The_largest_remainder_comes_before_the_earlier_line() => Assert.Equal(
        ["0.01", "0.02", "0.00"],
        Exact.Allocate(Money.Of(0.03m), [10, 17, 3], 2).Select(m => m.ToString()));

    [Fact]
    public void A_currency_without_cents_is_split_in_whole_units() => Assert.Equal(
        ["4.00", "3.00", "3.00"],
        Exact.Allocate(Money.Of(10), [1, 1, 1], 0).Select(m => m.ToString()));

    [Fact]
    public void The_largest_total_over_the_largest_weights_is_split_exactly()
    {
        var weights = Enumerable.Repeat(long.MaxValue, 1_000).ToArray();
        Assert.Equal(Money.Max, Money.Sum(Exact.Allocate(Money.Max, weights, 4)));
        Assert.Equal(Money.Min, Money.Sum(Exact.Allocate(Money.Min, weights, 4)));
    }

    [Fact]
    public void What_cannot_be_split_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Exact.Allocate(Money.Of(1), [], 2));
        Assert.Throws<ArgumentException>(() => Exact.Allocate(Money.Of(1), [0, 0], 2));
        Assert.Throws<ArgumentException>(() => Exact.Allocate(Money.Of(1), [1, -1, 5], 2));
        Assert.Throws<ArgumentException>(() => Exact.Allocate(Money.Of(0.001m), [1, 1], 2));
    }
}
