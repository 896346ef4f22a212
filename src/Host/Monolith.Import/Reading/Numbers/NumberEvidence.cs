using System.Globalization;
using Monolith.Import.Maps;

namespace Monolith.Import.Reading.Numbers;

/// <summary>What the numbers of a file's beginning say about how it writes them. Only a number that can be read in no other way
/// counts.</summary>
internal sealed class NumberEvidence
{
    private readonly HashSet<string> _others = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasHome;

    public string? Point { get; private set; }

    public string? Comma { get; private set; }

    /// <summary>The file does both: it is read with points, and what has commas is refused.</summary>
    public bool IsMixed => Point is not null && Comma is not null;

    /// <summary>The one sign that all amounts have which have one, where it isn't the shop's currency's: a list in other money, or of a
    /// program that always writes that sign.</summary>
    public string? OtherSign => _others.Count == 1 && !_hasHome ? _others.First() : null;

    public void LookAtSign(ReadOnlySpan<char> text, string home)
    {
        Span<char> plain = stackalloc char[NumberText.Longest + 2];
        var sign = string.Concat(text.ToArray().Where(c => char.IsLetter(c)
            || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol));
        if (sign.Length == 0) return;
        NumberText.Read(text, new('.', ',', false, home), plain, out var fault, out _);
        if (fault == NumberFault.OtherCurrency) _others.Add(sign);
        else if (fault != NumberFault.NotANumber) _hasHome = true;
    }

    public void Look(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyInRange('0', '9');
        if (first < 0) return;
        var (start, end) = (first, text.LastIndexOfAnyInRange('0', '9') + 1);
        if (start > 0 && text[start - 1] is '.' or ',') start--;
        var number = text[start..end];
        if (number.IndexOfAnyExcept("0123456789.,' \u00A0\u202F\u2019") >= 0) return;
        switch (DecimalOf(number))
        {
            case '.':
                Point ??= text.ToString();
                break;
            case ',':
                Comma ??= text.ToString();
                break;
        }
    }

    public NumberStyle Style(ImportMap map, char? delimiter)
    {
        var currency = map.Currency ?? (OtherSign is null ? map.HomeCurrency : null);
        if (map.Decimal is { } given) return new(given, map.Thousands ?? Other(given), true, currency);
        if (map.Thousands is '.' or ',') return new(Other(map.Thousands.Value), map.Thousands, true, currency);
        var point = Comma is not null && Point is null ? ',' : '.';
        return new(point, Other(point), Point is null != Comma is null, currency) { DoubtsPoint = delimiter == ';' };
    }

    private static char Other(char separator) => separator == ',' ? '.' : ',';

    private static char? DecimalOf(ReadOnlySpan<char> number)
    {
        var (point, comma) = (number.LastIndexOf('.'), number.LastIndexOf(','));
        if (point < 0 && comma < 0) return null;
        if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
        var (separator, at) = point >= 0 ? ('.', point) : (',', comma);
        // Groups of digits come several times, a decimal sign once.
        if (number.IndexOf(separator) != at) return Other(separator);
        return NumberShape.CouldBeEither(number) ? null : separator;
    }
}
