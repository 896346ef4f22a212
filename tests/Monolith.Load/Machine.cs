using System.Globalization;

namespace Monolith.Load;

/// <summary>What the machine's other guests took: on a rented machine a tail says little without it.</summary>
/// <param name="Stolen">Ticks in which a processor would have worked and wasn't given (the eighth column of <c>/proc/stat</c>).</param>
/// <param name="All">All ticks, idle ones included.</param>
internal readonly record struct Machine(long Stolen, long All)
{
    private const string Source = "/proc/stat";
    private const int StolenColumn = 7;

    /// <returns>null where the system doesn't say.</returns>
    public static Machine? Now()
    {
        if (!OperatingSystem.IsLinux()) return null;
        // What guests of this machine took (columns nine and ten) is counted in the first two already.
        var ticks = File.ReadLines(Source).First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(StolenColumn + 1)
            .Select(t => long.Parse(t, CultureInfo.InvariantCulture)).ToArray();
        return new(ticks[StolenColumn], ticks.Sum());
    }

    public static double? StolenPercent(Machine? before, Machine? after) =>
        before is { } b && after is { } a ? Math.Round(100.0 * (a.Stolen - b.Stolen) / Math.Max(1, a.All - b.All), 1) : null;
}
