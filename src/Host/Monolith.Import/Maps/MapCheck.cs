using System.Globalization;
using System.Text.RegularExpressions;
using Monolith.Import.Reading.Encodings;
using Monolith.SharedKernel;

namespace Monolith.Import.Maps;

/// <summary>What can be wrong with a map before any file is there.</summary>
internal static class MapCheck
{
    private const int MostEntries = 500;
    private const int DeepestHeader = 500;

    public static string? Fault(ImportMap map)
    {
        var unknown = map.Encoding?.Split(',', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(e => TextEncodings.Named(e) is null);
        if (unknown is not null) return $"there is no encoding '{unknown}'";
        if (map.Currency is { } currency && Currency.Find(currency) is null) return $"there is no currency '{currency}'";
        if (map.Delimiter is { } delimiter && (delimiter == map.Quote || delimiter is '\r' or '\n' || char.IsLetterOrDigit(delimiter)))
            return $"'{delimiter}' can't separate fields";
        if (map.Decimal is not (null or '.' or ',')) return "the decimal sign is a point or a comma";
        if (map.Decimal is not null && map.Decimal == map.Thousands) return "the same sign can't separate thousands and decimals";
        if (map.HeaderLine is < 1 or > DeepestHeader) return $"the header stands in lines 1 to {DeepestHeader}";
        if (map.Columns.Count > MostEntries || map.Values.Count > MostEntries) return $"it has more than {MostEntries} columns";
        if (map.Shop is { } shop && Currency.Find(shop.Currency) is null) return $"there is no currency '{shop.Currency}'";
        if (map.Shop is { } at && !TimeZoneInfo.TryFindSystemTimeZoneById(at.TimeZone,
            out _)) return $"there is no time zone '{at.TimeZone}'";
        if (!IsPattern(map.Sales.GoodsPattern)) return $"'{map.Sales.GoodsPattern}' is no pattern of codes";
        if (HasNull(map)) return "a column, a value or a list in it is null";
        return map.AllDateFormats.FirstOrDefault(f => !IsFormat(f)) is { } format ? $"'{format}' is no format of dates" : null;
    }

    // The serializer watches members, not what dictionaries and lists hold.
    private static bool HasNull(ImportMap map)
    {
        IEnumerable<IReadOnlyList<string>?> lists =
        [
            map.NullWords, map.TotalWords, map.DateFormats, map.Languages, map.Carry?.Key, map.Carry?.Headers, map.LeaveOut?.WithoutAll,
            .. map.LeaveOut?.Where.Values ?? [],
        ];
        return map.Columns.Values.Any(c => c is null || c.Headers.Concat(c.Without).Any(h => h is null))
            || map.Constants.Values.Any(v => v is null)
            || map.Values.Values.Any(v => v is null || v.Values.Any(w => w is null))
            || lists.Any(l => l?.Any(w => w is null) ?? false);
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            return pattern.Length <= 500 && new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100)) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsFormat(string format)
    {
        try
        {
            return format.Length is > 1 and <= 50 && DateTime.UnixEpoch.ToString(format, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
