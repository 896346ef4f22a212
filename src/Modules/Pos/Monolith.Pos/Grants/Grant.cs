namespace Monolith.Pos.Grants;

/// <summary>What a sealed proof says.</summary>
/// <param name="Rights">Of the tills, as they were held at <paramref name="At"/>; of a lent right that one alone.</param>
/// <param name="RegisterId">Null: good at every register.</param>
/// <param name="TicketId">Set on a lent right: it is good for this ticket alone.</param>
internal sealed record Grant(
    string UserId, string Name, DateTimeOffset At, IReadOnlyList<string> Rights, TillLimits Limits, Guid? RegisterId = null,
    Guid? TicketId = null)
{
    /// <summary>A till sells for a day without the server, and a long one ends after midnight.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(36);

    /// <summary>Whether it proves that its holder sold this: at that register, and after it was given but not long after.</summary>
    public bool ProvesCashier(string userId, Guid registerId, DateTimeOffset soldAt) =>
        TicketId is null && UserId == userId && (RegisterId is null || RegisterId == registerId)
        && soldAt >= At - Dating.Tolerance && soldAt <= At + Lasts;

    public bool ProvesLoan(string userId, string permission, Guid registerId, Guid ticketId) =>
        TicketId == ticketId && UserId == userId && RegisterId == registerId && Rights.Contains(permission, StringComparer.Ordinal);
}
