namespace Monolith.SharedKernel.Sites;

/// <summary>Which days are open for documents. Everything that dates something asks, but for a paid ticket: that is always taken.
/// Finance answers.</summary>
public interface IPeriods
{
    /// <returns>The error <c>period.closed</c> with the first open day as <c>firstOpen</c>, or null where the day is open.</returns>
    ValueTask<Error?> Refuses(int site, DateOnly day, CancellationToken ct);
}

public static class PeriodErrors
{
    public static Error Closed(DateOnly day, DateOnly firstOpen) =>
        Error.Conflict("period.closed", $"The period of {day:yyyy-MM-dd} is closed. The first open day is {firstOpen:yyyy-MM-dd}.").With("day", day).With("firstOpen", firstOpen);
}
