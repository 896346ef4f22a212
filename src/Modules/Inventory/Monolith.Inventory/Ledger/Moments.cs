using System.Globalization;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Ledger;

/// <summary>As-of moments as people write them: a bare day means its last moment in the shop's time zone.</summary>
internal static class Moments
{
    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly TimeSpan Smallest = TimeSpan.FromMicroseconds(1);

    /// Errors: inventory.moment-malformed
    public static Result<DateTimeOffset?> Read(string? text, string field, ISites sites)
    {
        if (string.IsNullOrWhiteSpace(text)) return Result.Of<DateTimeOffset?>(null);
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
            return Result.Of<DateTimeOffset?>(sites.Here.StartOf(day.AddDays(1)) - Smallest);
        if (DateTime.TryParseExact(text, Local, culture, DateTimeStyles.None, out var local) && !sites.Here.TimeZone.IsInvalidTime(local))
            return Result.Of<DateTimeOffset?>(new DateTimeOffset(local, sites.Here.TimeZone.GetUtcOffset(local)));
        return text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var moment)
            ? Result.Of<DateTimeOffset?>(moment)
            : StockErrors.MomentMalformed(text).At(field);
    }
}
