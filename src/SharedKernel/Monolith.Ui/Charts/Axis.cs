using System.Globalization;

namespace Monolith.Ui;

/// <summary>An axis that always holds zero, with ticks at round numbers.</summary>
internal sealed class Axis
{
    private const int Wanted = 4;

    private Axis(decimal low, decimal high, decimal step)
    {
        Low = low;
        High = high;
        Ticks = [.. Enumerable.Range(0, (int)((high - low) / step) + 1).Select(i => low + step * i)];
    }

    public decimal Low { get; }

    public decimal High { get; }

    public IReadOnlyList<decimal> Ticks { get; }

    public static Axis For(IEnumerable<decimal> values)
    {
        decimal low = 0, high = 0;
        foreach (var value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        if (low == high) high = 1;
        var step = Round((high - low) / Wanted);
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>Where a value stands, 0 at the low end and 100 at the high end, as CSS and SVG write it.</summary>
    public string At(decimal value) => Css((value - Low) * 100 / (High - Low));

    public string Length(decimal value) => Css(Math.Abs(value) * 100 / (High - Low));

    public static string Css(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    // 1, 2, 2.5 or 5 times a power of ten.
    private static decimal Round(decimal rough)
    {
        var power = 1m;
        while (power * 10 <= rough) power *= 10;
        while (power > rough) power /= 10;
        foreach (var nice in (ReadOnlySpan<decimal>)[1m, 2m, 2.5m, 5m])
            if (power * nice >= rough) return power * nice;
        return power * 10;
    }
}
