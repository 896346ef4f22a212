namespace Monolith.SharedKernel.Sites;

/// <summary>Which days are open for documents. Everything that dates something asks, but for a paid ticket: that is always taken, and takes
/// effect on the first open day. The stock ledger answers: closing a period and writing its rows go by one lock.</summary>
public interface IPeriods
{
    /// <summary>The lock of all modules under which a period is closed. Who takes it in its own write before asking what is open books
    /// nothing into a period that was closed between its asking and its commit.</summary>
    const string Lock = "periods";

    /// <returns>The error <c>period.closed</c> with the first open day as <c>firstOpen</c>, or null where the day is open.</returns>
    async ValueTask<Error?> Refuses(int site, DateOnly day, CancellationToken ct)
    {
        var firstOpen = await FirstOpen(site, ct);
        return day < firstOpen ? PeriodErrors.Closed(day, firstOpen) : null;
    }

    /// <returns>The day from which on nothing is closed; the calendar's first where nothing ever was. Asked under the ledger's lock it
    /// can't change before the lock is given back.</returns>
    ValueTask<DateOnly> FirstOpen(int site, CancellationToken ct);
}

public static class PeriodErrors
{
    public static Error Closed(DateOnly day, DateOnly firstOpen) =>
        Error.Conflict("period.closed", $"The period of {day:yyyy-MM-dd} is closed. The first open day is {firstOpen:yyyy-MM-dd}.").With("day", day).With("firstOpen", firstOpen);
}
