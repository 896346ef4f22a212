using System.Globalization;
using System.Numerics;

namespace Monolith.Inventory.Replay;

/// <summary>An exact fraction: "3", "-1.25" or "1/1000". Scenarios never meet a binary floating-point number.</summary>
internal readonly record struct Rational
{
    private const int LongestText = 60;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, Denominator) = (numerator / divisor, denominator / divisor);
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public int Sign => Numerator.Sign;

    public static Rational Zero => new(0, 1);

    public static Rational One => new(1, 1);

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static Rational Of(Quantity quantity) => new(quantity.Scaled, Quantity.Scale);

    public static bool TryParse(string text, out Rational value)
    {
        value = default;
        if (text.Length is 0 or > LongestText) return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return TryDecimal(text, out value);
        if (!TryDecimal(text[..slash], out var over) || !TryDecimal(text[(slash + 1)..], out var under) || under.Sign == 0) return false;
        value = over / under;
        return true;
    }

    /// <summary>Times 10 to the <paramref name="digits"/>, rounded half away from zero.</summary>
    public BigInteger Scaled(int digits)
    {
        var twice = BigInteger.Abs(Numerator) * BigInteger.Pow(10, digits) * 2;
        return Sign * ((twice + Denominator) / (2 * Denominator));
    }

    private static bool TryDecimal(string text, out Rational value)
    {
        value = default;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        if (point >= 0 && (decimals == 0 || point == 0)) return false;
        var digits = point < 0 ? text : text.Remove(point, 1);
        if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return false;
        value = new(number, BigInteger.Pow(10, decimals));
        return true;
    }
}
