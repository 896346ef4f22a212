using System.Globalization;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Ledger;

/// <summary>As-of moments as people write them: a bare day means its last moment in the shop's time zone; an instant has its offset.</summary>
internal static class Moments
{
    private static readonly TimeSpan Smallest = TimeSpan.FromMicroseconds(1);

    /// Errors: inventory.moment-malformed
    public static Result<DateTimeOffset?> Read(string? text, string field, ISites sites)
    {
        if (string.IsNullOrWhiteSpace(text)) return Result.Of<DateTimeOffset?>(null);
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
            return Result.Of<DateTimeOffset?>(sites.Here.StartOf(day.AddDays(1)) - Smallest);
        return IsoInstant.TryRead(text, out var moment)
            ? Result.Of<DateTimeOffset?>(moment)
            : StockErrors.MomentMalformed(text).At(field);
    }
}
