namespace Monolith.Inventory.Lots;

/// <summary>How soon goods must be gone.</summary>
internal enum ExpiryBucket
{
    Expired,
    Week,
    Month,
    Quarter,
    Later,

    /// <summary>They have no best-before day.</summary>
    Never,
}

internal static class ExpiryBuckets
{
    public static ExpiryBucket Of(DateOnly? expires, DateOnly today) => expires is not { } day ? ExpiryBucket.Never
        : day < today ? ExpiryBucket.Expired
        : day <= today.AddDays(7) ? ExpiryBucket.Week
        : day <= today.AddDays(30) ? ExpiryBucket.Month
        : day <= today.AddDays(90) ? ExpiryBucket.Quarter
        : ExpiryBucket.Later;

    /// <summary>The days that a bucket holds, both included.</summary>
    public static (DateOnly From, DateOnly To) Days(ExpiryBucket bucket, DateOnly today) => bucket switch
    {
        ExpiryBucket.Expired => (DateOnly.MinValue, today.AddDays(-1)),
        ExpiryBucket.Week => (today, today.AddDays(7)),
        ExpiryBucket.Month => (today.AddDays(8), today.AddDays(30)),
        ExpiryBucket.Quarter => (today.AddDays(31), today.AddDays(90)),
        _ => (today.AddDays(91), DateOnly.MaxValue),
    };
}
