namespace Monolith.Pos.Grants;

/// <summary>What a sealed proof says.</summary>
/// <param name="Rights">Of the tills, as they were held at <paramref name="At"/>; of a lent right that one alone.</param>
/// <param name="RegisterId">Null: good at every register.</param>
/// <param name="TicketId">Set on a right that was lent to one ticket.</param>
/// <param name="BorrowerId">Set on a right that was lent to a cashier for as long as they work here: to sell in another's shift.</param>
internal sealed record Grant(
    string UserId, string Name, DateTimeOffset At, IReadOnlyList<string> Rights, TillLimits Limits, Guid? RegisterId = null,
    Guid? TicketId = null, string? BorrowerId = null)
{
    /// <summary>A till sells for a day without the server, and a long one ends after midnight.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(36);

    /// <summary>Whether it proves that its holder sold this: at that register, and after it was given but not long after.</summary>
    public bool ProvesCashier(string userId, Guid registerId, DateTimeOffset soldAt) =>
        TicketId is null && BorrowerId is null && UserId == userId && (RegisterId is null || RegisterId == registerId)
        && soldAt >= At - Dating.Tolerance && soldAt <= At + Lasts;

    /// <summary>Whether it proves that its holder lent that right: to this ticket, or to its cashier for a while.</summary>
    public bool ProvesLoan(TicketAuthorityClaim said, Guid registerId, Guid ticketId, string? cashierId, DateTimeOffset soldAt) =>
        UserId == said.UserId && RegisterId == registerId && Rights.Contains(said.Permission, StringComparer.Ordinal)
        && (BorrowerId is null
            ? TicketId == ticketId
            : BorrowerId == cashierId && soldAt >= At - Dating.Tolerance && soldAt <= At + Lasts);
}
