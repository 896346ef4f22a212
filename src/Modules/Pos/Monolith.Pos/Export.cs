using System.Globalization;

namespace Monolith.Pos;

/// <summary>How values are written in files.</summary>
internal static class Export
{
    public static string Cell(DateTimeOffset? at) => at is { } moment ? Listing.Moment(moment) : "";

    public static string Cell(DateOnly day) => Listing.Day(day);

    public static string Cell(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Cell(Money? amount) => amount?.ToString() ?? "";
}
