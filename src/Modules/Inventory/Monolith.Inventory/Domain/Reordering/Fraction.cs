using System.Numerics;

namespace Monolith.Inventory.Domain.Reordering;

/// <summary>An exact fraction; the lower part is above zero.</summary>
internal readonly record struct Fraction(BigInteger Upper, BigInteger Lower)
{
    public static readonly Fraction Zero = new(0, 1);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Upper * b.Upper, a.Lower * b.Lower);

    public static Fraction operator *(Fraction a, BigInteger b) => a with { Upper = a.Upper * b };

    public static Fraction operator +(Fraction a, Fraction b) => new((a.Upper * b.Lower) + (b.Upper * a.Lower), a.Lower * b.Lower);

    /// <summary>The mean of <paramref name="count"/> values.</summary>
    public static Fraction Mean(BigInteger sum, int count) => new(sum, count);

    /// <summary>Their variance as of a sample; zero for fewer than two.</summary>
    public static Fraction Variance(BigInteger sum, BigInteger squares, int count) =>
        count < 2 ? Zero : new((squares * count) - (sum * sum), (BigInteger)count * (count - 1));

    /// <summary>The least whole number that is not below it.</summary>
    public BigInteger Ceiling
    {
        get
        {
            var (quotient, rest) = BigInteger.DivRem(Upper, Lower);
            return rest.Sign > 0 ? quotient + 1 : quotient;
        }
    }

    /// <summary>The least whole number whose square is not below it.</summary>
    public BigInteger RootUp
    {
        get
        {
            var wanted = Ceiling;
            if (wanted.Sign <= 0) return 0;
            var root = Root(wanted);
            return root * root < wanted ? root + 1 : root;
        }
    }

    // Newton's way from above: it falls until it stands.
    private static BigInteger Root(BigInteger of)
    {
        var guess = BigInteger.One << (int)((of.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (guess + (of / guess)) >> 1;
            if (next >= guess) return guess;
            guess = next;
        }
    }
}
