namespace Monolith.Import.Reading.Numbers;

/// <summary>Whether digits and separators make a number in a file's style.</summary>
internal static class NumberShape
{
    /// <param name="number">Without sign, currency and percent.</param>
    public static NumberFault Check(ReadOnlySpan<char> number, NumberStyle style)
    {
        if (IsScientific(number)) return NumberFault.Scientific;
        if (number.IndexOfAnyInRange('0', '9') < 0 || number.IndexOfAnyExcept("0123456789.,' _") >= 0) return NumberFault.NotANumber;

        var pointAt = number.IndexOf(style.Decimal);
        var whole = pointAt < 0 ? number : number[..pointAt];
        var decimals = pointAt < 0 ? default : number[(pointAt + 1)..];
        if (decimals.IndexOfAnyExceptInRange('0', '9') >= 0) return NumberFault.OtherSeparators;
        if (!IsGrouped(whole, style)) return NumberFault.OtherSeparators;
        return !style.IsSure && IsAmbiguous(number, style) ? NumberFault.Ambiguous : NumberFault.None;
    }

    /// <summary>One separator with three digits behind it and one to three before: 1,234 and 1.234.</summary>
    public static bool CouldBeEither(ReadOnlySpan<char> number)
    {
        var at = number.IndexOfAny('.', ',');
        return at is >= 1 and <= 3 && number.Length == at + 4 && number[0] != '0' && number[(at + 1)..].IndexOfAny('.', ',') < 0;
    }

    private static bool IsAmbiguous(ReadOnlySpan<char> number, NumberStyle style) =>
        CouldBeEither(number) && (number.Contains(style.Decimal) ? style.DoubtsPoint : true);

    private static bool IsScientific(ReadOnlySpan<char> number)
    {
        var at = number.IndexOfAny('e', 'E');
        if (at < 1 || at + 1 >= number.Length || number[..at].IndexOfAnyExcept("0123456789.,") >= 0) return false;
        var exponent = number[(at + 1)..];
        return (exponent[0] is '+' or '-' ? exponent[1..] : exponent) is { IsEmpty: false } digits
            && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // The last group has three digits; those before it all three or, in India, all two; the first has at most as many. One sort of
    // separator only.
    private static bool IsGrouped(ReadOnlySpan<char> whole, NumberStyle style)
    {
        var last = whole.LastIndexOfAnyExceptInRange('0', '9');
        if (last < 0) return true;
        var separator = whole[last];
        if (separator != style.Thousands && separator is not ('\'' or ' ' or '_')) return false;
        if (whole.Length - last != 4) return false;
        var rest = whole[..last];
        var size = 0;
        for (var at = rest.LastIndexOfAnyExceptInRange('0', '9'); at >= 0; at = rest.LastIndexOfAnyExceptInRange('0', '9'))
        {
            var digits = rest.Length - at - 1;
            if (rest[at] != separator || digits is not (2 or 3) || (size != 0 && digits != size)) return false;
            rest = rest[..at];
            size = digits;
        }

        return rest.Length >= 1 && rest.Length <= (size == 0 ? 3 : size);
    }
}
