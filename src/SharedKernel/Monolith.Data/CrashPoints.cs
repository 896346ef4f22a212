using System.Diagnostics;

namespace Monolith.Data;

/// <summary>Places where a test may kill the process as a power cut would. <c>MONOLITH_CRASH_AT=pos.after-commit:3</c> dies at
/// the third pass; without the variable this is one comparison.</summary>
public static class CrashPoints
{
    private static readonly (string Point, int Pass)? Wanted = Parse(Environment.GetEnvironmentVariable("MONOLITH_CRASH_AT"));
    private static int _passes;

    public static void Hit(string point)
    {
        if (Wanted is not { } wanted || wanted.Point != point) return;
        if (Interlocked.Increment(ref _passes) == wanted.Pass) Process.GetCurrentProcess().Kill();
    }

    private static (string Point, int Pass)? Parse(string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        var colon = value.LastIndexOf(':');
        return colon < 0 ? (value, 1) : (value[..colon], int.Parse(value[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture));
    }
}
