using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Ledger;

/// <summary>As-of moments as people write them: a bare day means its last moment in the shop's time zone; an instant has its offset.</summary>
internal static class Moments
{
    private static readonly TimeSpan Smallest = TimeSpan.FromMicroseconds(1);

    /// <summary>What had happened by then: a bare day is the business day that rows were given, whatever zone the shop has now.</summary>
    /// Errors: inventory.moment-malformed
    public static Result<Happened> Effective(string? text, string field, ISites sites) =>
        ListQuery.ReadDay(text) is { } day ? new Happened(day, DateTimeOffset.MaxValue)
            : Read(text, field, sites).Map(at => new Happened(DateOnly.MaxValue, at ?? DateTimeOffset.MaxValue));

    /// <summary>What the system knew by then: when it learned something has no business day.</summary>
    /// Errors: inventory.moment-malformed, input.out-of-range
    public static Result<DateTimeOffset?> Read(string? text, string field, ISites sites)
    {
        if (string.IsNullOrWhiteSpace(text)) return Result.Of<DateTimeOffset?>(null);
        if (ShopDays.Refuses(field, text) is { } far) return far;
        if (ListQuery.ReadDay(text) is { } day)
            return Result.Of<DateTimeOffset?>(sites.Here.StartOf(day.AddDays(1)) - Smallest);
        return IsoInstant.TryRead(text, out var moment)
            ? Result.Of<DateTimeOffset?>(moment)
            : StockErrors.MomentMalformed(text).At(field);
    }
}

/// <param name="By">The last business day.</param>
/// <param name="Until">The last instant.</param>
internal readonly record struct Happened(DateOnly By, DateTimeOffset Until)
{
    public bool IsAll => By == DateOnly.MaxValue && Until == DateTimeOffset.MaxValue;
}
