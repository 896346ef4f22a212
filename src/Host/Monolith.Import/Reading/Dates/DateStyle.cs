using System.Globalization;

namespace Monolith.Import.Reading.Dates;

/// <summary>How a file writes days and times. With the year first, and in the German way with points, there is only one way to read
/// it; with strokes and the year last the file must show which is the day.</summary>
internal sealed class DateStyle
{
    private static readonly string[] Times =
        ["", " H:mm", " H:mm:ss", " H:mm:ss.FFFFFFF", "'T'H:mm", "'T'H:mm:ss", "'T'H:mm:ss.FFFFFFF", " h:mm tt", " h:mm:ss tt"];
    private static readonly string[] Plain = WithTimes("yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy'年'M'月'd'日'", "yyyyMMdd", "d.M.yyyy");
    private static readonly string[] DayFirst = WithTimes("d/M/yyyy", "d-M-yyyy");
    private static readonly string[] MonthFirst = WithTimes("M/d/yyyy", "M-d-yyyy");

    private static readonly string[] Offsets =
        [.. new[] { "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
            "yyyy-MM-dd HH:mm:ss" }.SelectMany(f => new[] { f + "zzz", f + "'Z'" })];

    private readonly string[] _given;
    private string? _lucky;
    private bool _showsDayFirst;
    private bool _showsMonthFirst;

    public DateStyle(IReadOnlyList<string> formats) => _given = [.. formats];

    /// <summary>Whether the file has both; then neither is read.</summary>
    public bool IsMixed => _showsDayFirst && _showsMonthFirst;

    public string? Found => _showsDayFirst == _showsMonthFirst ? null : _showsDayFirst ? "d/M/yyyy" : "M/d/yyyy";

    /// <summary>A day above 12 shows which is the day.</summary>
    public void Look(string text)
    {
        if (Parse(text, DayFirst, out _) is var byDay && Parse(text, MonthFirst, out _) is var byMonth && byDay == byMonth) return;
        _showsDayFirst |= byDay;
        _showsMonthFirst |= byMonth;
    }

    /// <returns>False: it is no day or time, or one that can be read in two ways.</returns>
    public bool TryRead(string text, out DateTime read, out bool isAmbiguous)
    {
        isAmbiguous = false;
        if (_lucky is { } format
            && DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out read)) return true;
        if (Lucky(text, _given, out read) || Lucky(text, Plain, out read)) return true;
        if (_given.Length > 0) return false;
        var isDayFirst = Parse(text, DayFirst, out var byDay);
        var isMonthFirst = Parse(text, MonthFirst, out var byMonth);
        read = _showsMonthFirst || !isDayFirst ? byMonth : byDay;
        isAmbiguous = isDayFirst && isMonthFirst && byDay != byMonth && Found is null;
        if (isAmbiguous) return false;
        return Found is null ? isDayFirst || isMonthFirst : _showsDayFirst ? isDayFirst : isMonthFirst;
    }

    /// <summary>ISO 8601 with an offset: <c>2026-01-31T09:00:00+01:00</c>, <c>...Z</c>.</summary>
    public static bool TryReadOffset(string text, out DateTimeOffset read)
    {
        read = default;
        return text.Length >= 17 && (text[^1] is 'Z' || text[^6] is '+' or '-')
            && DateTimeOffset.TryParseExact(text, Offsets, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out read);
    }

    /// <summary>Days since the end of 1899, as spreadsheets keep them; between 1954 and 2119, so that no other number is taken for
    /// one.</summary>
    public static bool TryReadSerial(string text, out DateTime read)
    {
        var isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)
            && serial is >= 20_000 and < 80_000;
        read = isNumber ? new DateTime(1899, 12, 30).AddTicks((long)Math.Round(serial * 86_400) * TimeSpan.TicksPerSecond) : default;
        return isNumber;
    }

    // One file writes its times in one way: the format that fitted is tried first next time.
    private bool Lucky(string text, string[] formats, out DateTime read)
    {
        read = default;
        foreach (var format in formats)
        {
            if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out read)) continue;
            _lucky = format;
            return true;
        }

        return false;
    }

    private static bool Parse(string text, string[] formats, out DateTime read) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out read);

    private static string[] WithTimes(params string[] days) => [.. days.SelectMany(d => Times.Select(t => d + t))];
}
