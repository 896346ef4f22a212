namespace Monolith.Inventory.Periods;

/// <summary>What keeps a period from being closed or opened.</summary>
internal static class ClosingErrors
{
    public static readonly Error MovedMeanwhile = Error.Conflict(
        "period.moved-meanwhile", "Stock was posted into the period while it was looked over. Close it again.").At("through");

    public static Error NotOver(DateOnly through, DateOnly today) => Error.Invalid(
            "period.not-over", $"{through:yyyy-MM-dd} isn't over yet. The last day that can be closed is {today.AddDays(-1):yyyy-MM-dd}.")
        .With("through", through).With("last", today.AddDays(-1)).At("through");

    public static Error AlreadyClosed(DateOnly through, DateOnly closed) => Error.Conflict(
            "period.already-closed", $"Everything up to {closed:yyyy-MM-dd} is closed already. Name a later day than {through:yyyy-MM-dd}.")
        .With("through", through).With("closed", closed).At("through");

    /// <summary>Each thing that stands open is one of its others.</summary>
    public static Error StandsOpen(DateOnly through, IReadOnlyList<string> what) => what.Aggregate(
        Error.Conflict("period.stands-open", $"The period through {through:yyyy-MM-dd} can't be closed yet: {string.Join(" ", what)}")
            .With("through", through).With("what", string.Join(" ", what)).At("through"),
        (error, one) => error.And(Error.Conflict("period.open-item", one).With("what", one)));

    public static Error NothingClosed(DateOnly from) => Error.Conflict(
        "period.not-closed", $"{from:yyyy-MM-dd} is open: there is nothing to open again.").With("from", from).At("from");

    public static Error AlreadyAsked(DateOnly from, string by) => Error.Conflict(
            "period.reopening-asked", $"{by} has asked already to open the days from {from:yyyy-MM-dd} on. Decide on that first.")
        .With("from", from).With("by", by);

    public static readonly Error UnknownReopening = Error.NotFound("period.unknown-reopening",
        "There is no such request to open a period.");

    public static readonly Error Decided = Error.Conflict("period.reopening-decided", "This request has been decided on already.");

    public static Error SecondPerson(string by) => Error.Forbidden(
        "period.second-person", $"{by} asked for it. A second person with the right to do so must open the period.").With("by", by);

    public static Error ClosedSince(DateOnly closed) => Error.Conflict(
            "period.closed-since", $"The period was closed through {closed:yyyy-MM-dd} since it was asked for. Ask again.")
        .With("closed", closed);
}
