using System.Globalization;

namespace Monolith.Import.Reading.Workbooks;

/// <summary>A cell of a workbook as the text that stands for it in a file: numbers with all their digits, percentages as such, days in
/// ISO form.</summary>
internal static class CellValue
{
    private const double MostPrecise = 1e15;
    private const double MostWhole = 9_007_199_254_740_992; // 2^53

    /// <param name="format">As the workbook shows it: percent, or zeros in front (<c>0000000000000</c>).</param>
    public static string Text(double number, string? format)
    {
        if (format is null or "General") return Plain(number);
        if (IsZeros(format) && number >= 0 && number < MostPrecise) return Plain(Math.Round(number)).PadLeft(format.Length, '0');
        return format.Contains('%') ? Plain(number * 100) + "%" : Plain(number);
    }

    public static string Text(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    // A workbook keeps binary fractions and shows 15 digits of them: 0.1 + 0.2 is 0.3 there. The conversion to decimal keeps the same
    // 15.
    private static string Plain(double number) => Math.Abs(number) switch
    {
        < MostPrecise => ((decimal)number).ToString("0.#############################", CultureInfo.InvariantCulture),
        <= MostWhole when number == Math.Truncate(number) => ((long)number).ToString(CultureInfo.InvariantCulture),
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };

    private static bool IsZeros(string format) => format.Length > 1 && format.AsSpan().IndexOfAnyExcept('0') < 0;
}
