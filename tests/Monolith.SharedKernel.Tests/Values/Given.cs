using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Monolith.SharedKernel.Tests.Values;

/// <summary>Values of every magnitude, the limits among them. A failing property prints its seed.</summary>
internal static class Given
{
    private static readonly Gen<long> Bits =
        Gen.Choose(0, 0xFFFF).Four().Select(p => ((long)p.Item1 << 48) | ((long)p.Item2 << 32) | ((long)p.Item3 << 16) | (long)p.Item4);

    /// <summary>Shifting spreads them over all magnitudes; bits alone would be huge nearly every time.</summary>
    public static readonly Gen<long> AnyLong = Gen.Frequency(
        (9, Bits.Zip(Gen.Choose(0, 63), (bits, shift) => bits >> shift)),
        (1, Gen.Elements(long.MinValue, long.MinValue + 1, -1L, 0L, 1L, long.MaxValue)));

    public static readonly Gen<Money> AnyMoney = Within(Money.Max.Scaled).Select(Money.FromScaled);
    public static readonly Gen<Quantity> AnyQuantity = Within(Quantity.Max.Scaled).Select(Quantity.FromScaled);
    public static readonly Gen<UnitCost> AnyUnitCost = Within(UnitCost.Max.Scaled).Select(UnitCost.FromScaled);
    public static readonly Gen<Rate> AnyRate = Within(Rate.Max.Scaled).Select(scaled => Rate.FromScaled(Math.Abs(scaled)));
    public static readonly Gen<int> Digits = Gen.Choose(0, Money.Decimals);

    public static Gen<long> Within(long limit) => Gen.Frequency(
        (9, AnyLong.Select(x => x % (limit + 1))),
        (1, Gen.Elements(-limit, -limit + 1, 0L, limit - 1, limit)));

    public static void Always<T>(Gen<T> given, Func<T, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(given.ToArbitrary(), holds));

    /// <summary>The yardstick: unlimited integers, and the rule spelled out another way.</summary>
    public static BigInteger HalfAway(BigInteger dividend, BigInteger divisor)
    {
        var floorOfTwiceAndOne = (2 * BigInteger.Abs(dividend) + BigInteger.Abs(divisor)) / (2 * BigInteger.Abs(divisor));
        return dividend.Sign * divisor.Sign * floorOfTwiceAndOne;
    }
}
