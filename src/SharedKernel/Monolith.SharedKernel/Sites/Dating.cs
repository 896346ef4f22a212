namespace Monolith.SharedKernel.Sites;

/// <summary>When a document takes effect: now, or earlier by those who may.</summary>
public static class Dating
{
    /// <summary>Clocks differ a little, and a form is open for a while: what lies within it counts as now.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>How far back somebody with the right to do so may put what they enter; what is older comes in as history, by an
    /// import.</summary>
    public static readonly TimeSpan LongestBack = TimeSpan.FromDays(31);

    public static bool IsBackDated(DateTimeOffset effective, DateTimeOffset now) => effective < now - Tolerance;

    public static bool IsFuture(DateTimeOffset effective, DateTimeOffset now) => effective > now + Tolerance;
}
