using System.Globalization;

namespace Monolith.Ui;

/// <summary>Element ids that are unique in the process, so that labels and dialogs find their partners.</summary>
internal static class Ids
{
    private static long _last;

    public static string Next(string prefix) => prefix + Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
}
