using System.Globalization;

namespace Monolith.Import.Reading.Numbers;

/// <summary>Numbers as people and programs write them, into one spelling: <c>-1234.5</c>. Digits of all scripts, signs before and
/// behind, brackets for less than nothing, currency signs, grouped digits (1,234.50; 1.234,50; 1 234.50; 1'234.50;
/// 1,23,456.00).</summary>
internal static class NumberText
{
    public const int Longest = 64;

    /// <summary>Digits, and at most one point with decimals where a point means that and nothing else: to be read at once.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text, NumberStyle style)
    {
        if (style.HasNoDecimals) return text.IndexOfAnyExcept("0123456789-") < 0;
        if (style.Decimal != '.') return text.IndexOfAnyExceptInRange('0', '9') < 0;
        return text.IndexOfAnyExcept("0123456789.-") < 0 && (style.IsSure || !style.DoubtsPoint);
    }

    /// <param name="plain">Room for <see cref="Longest"/> characters and a sign and a zero.</param>
    /// <returns>How many of them the number has; 0 with a fault.</returns>
    public static int Read(ReadOnlySpan<char> text, NumberStyle style, Span<char> plain, out NumberFault fault, out bool isPercent)
    {
        isPercent = false;
        fault = NumberFault.NotANumber;
        if (text.Length > Longest) return 0;
        Span<char> folded = stackalloc char[Longest];
        var number = folded[..Fold(text, folded)];
        var isNegative = false;
        if (!CurrencySigns.Strip(ref number, style.Currency, out var isOther)) return 0;
        if (!Sign(ref number, ref isNegative)) return 0;
        if (number is [.., '%'])
        {
            isPercent = true;
            number = number[..^1].TrimEnd(' ');
        }

        // A sign may stand outside the currency's or inside it.
        if (!isOther && !CurrencySigns.Strip(ref number, style.Currency, out isOther)) return 0;
        if (!isNegative && !Sign(ref number, ref isNegative)) return 0;
        if (style.HasColons && number is [.., ':', >= '0' and <= '9', >= '0' and <= '9']) number[^3] = style.Decimal;
        if (style.HasNoDecimals && NumberShape.CouldBeEither(number)) style = style.Grouped(number);
        fault = isOther ? NumberFault.OtherCurrency : NumberShape.Check(number, style);
        if (fault != NumberFault.None) return 0;

        var length = 0;
        if (isNegative) plain[length++] = '-';
        return length + Digits(number, style.Decimal, plain[length..]);
    }

    /// <summary>Full width to plain, all scripts' digits to 0-9, all dashes to a minus, all blanks to one.</summary>
    private static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format) continue;
            folded[length++] = c switch
            {
                <= '~' => c,
                _ when CharUnicodeInfo.GetDecimalDigitValue(c) is var digit and >= 0 => (char)('0' + digit),
                >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
                '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\uFE63' => '-',
                '\u066B' => '.',
                '\u066C' or '\u2019' or '\u02BC' => '\'',
                '\u066A' => '%',
                _ when char.IsWhiteSpace(c) => ' ',
                _ => c,
            };
        }

        return length;
    }

    private static bool Sign(ref Span<char> number, ref bool isNegative)
    {
        number = number.Trim(' ');
        // 5,- and 5.-- and 5:- are whole amounts, not negative ones.
        if (number is [.., ',' or '.', '-', '-']) number = number[..^2];
        else if (number is [.., ',' or '.', '-']) number = number[..^1];
        else if (number is [.., ':', '-']) number = number[..^2];
        isNegative = number is ['(', .., ')'] or ['-', ..] or [.., '-'];
        if (number is ['(', .., ')']) number = number[1..^1].Trim(' ');
        else if (number is ['-', ..]) number = number[1..].TrimStart(' ');
        else if (number is [.., '-']) number = number[..^1].TrimEnd(' ');
        else if (number is ['+', ..]) number = number[1..].TrimStart(' ');
        return !number.IsEmpty;
    }

    // What passed the check has digits, groups and at most one decimal sign.
    private static int Digits(ReadOnlySpan<char> number, char point, Span<char> plain)
    {
        var (length, pointAt) = (0, -1);
        foreach (var c in number)
        {
            if (char.IsAsciiDigit(c))
            {
                // Leading zeros carry nothing.
                if (length == 1 && pointAt < 0 && plain[0] == '0') length = 0;
                plain[length++] = c;
            }
            else if (c == point)
            {
                if (length == 0) plain[length++] = '0';
                pointAt = length;
                plain[length++] = '.';
            }
        }

        if (pointAt < 0) return length;
        while (plain[length - 1] == '0') length--;
        return plain[length - 1] == '.' ? length - 1 : length;
    }
}
