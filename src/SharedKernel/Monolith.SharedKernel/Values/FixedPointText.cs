using System.Globalization;

namespace Monolith.SharedKernel;

/// <summary>
/// One spelling for all cultures: an optional '-', digits, and after a '.' at least one digit. No '+', blanks,
/// exponents or thousands separators: what a person typed is made ready by the screen that took it.
/// </summary>
internal static class FixedPointText
{
    public static bool TryParse(ReadOnlySpan<char> text, int decimals, long limit, out long scaled)
    {
        scaled = 0;
        var negative = text is ['-', ..];
        if (negative) text = text[1..];

        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if (whole.IsEmpty || fraction.Length > decimals || (point >= 0 && fraction.IsEmpty)) return false;

        // The limits are at most 1e18, so one more digit still fits an ulong.
        ulong sum = 0;
        foreach (var digit in whole)
            if (!Append(ref sum, digit, limit)) return false;
        for (var i = 0; i < decimals; i++)
            if (!Append(ref sum, i < fraction.Length ? fraction[i] : '0', limit)) return false;

        scaled = negative ? -(long)sum : (long)sum;
        return true;
    }

    /// <summary>Trailing zeros go, down to <paramref name="atLeast"/> decimals.</summary>
    public static string Format(long scaled, int decimals, int atLeast)
    {
        var (whole, fraction) = Math.DivRem(Math.Abs(scaled), FixedPoint.Pow10(decimals));
        var digits = fraction.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0').TrimEnd('0').PadRight(atLeast, '0');
        var text = whole.ToString(CultureInfo.InvariantCulture);
        if (decimals > 0 && digits.Length > 0) text = $"{text}.{digits}";
        return scaled < 0 ? "-" + text : text;
    }

    private static bool Append(ref ulong sum, char digit, long limit)
    {
        if (!char.IsAsciiDigit(digit)) return false;
        sum = sum * 10 + (ulong)(digit - '0');
        return sum <= (ulong)limit;
    }
}
