using Monolith.Pos.Findings;
using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Tickets;

/// <summary>Who made a ticket and what they might do then, by the proofs that the ticket carries; of a ticket without any the one who
/// sends it.
/// Who is signed in when a ticket arrives changes nothing.</summary>
/// <param name="IsProven">False: nothing but the till says who it was.</param>
/// <param name="Held">Rights that the cashier held.</param>
/// <param name="Limits">How far those go.</param>
/// <param name="Lent">By others, for this ticket.</param>
internal sealed record TicketRights(
    string CashierId, string CashierName, bool IsProven, Func<string, bool> Held, TillLimits Limits, IReadOnlyList<LentToTicket> Lent)
{
    /// <summary>What is missing of a right, or null.</summary>
    /// <param name="refusal">What a till hears that asks before the customer pays.</param>
    public Found? Missing(string permission, Error refusal)
    {
        if (IsProven && Held(permission)) return null;
        if (Lent.Any(l => l.IsProven && l.Said.Permission == permission)) return null;
        if (Lent.FirstOrDefault(l => l.Said.Permission == permission) is { } claimed)
            return Found.Of(refusal, "pos.found-right-unproven", Word(permission), claimed.Said.Name);
        return IsProven
            ? Found.Of(refusal, "pos.found-right", CashierName, Word(permission))
            : Found.Of(refusal, "pos.found-right-unproven", Word(permission), CashierName);
    }

    /// <summary>How far a right goes: of the cashier or of who lent it, whichever is farther. Null is without limit.</summary>
    public T? Limit<T>(string permission, Func<TillLimits, T?> of)
        where T : struct, IComparable<T>
    {
        var all = Lent.Where(l => l.IsProven && l.Said.Permission == permission).Select(l => l.Limits);
        if (IsProven && Held(permission)) all = all.Prepend(Limits);
        var each = all.Select(of).ToList();
        return each.Count == 0 || each.Exists(l => l is null) ? null : each.Max();
    }

    private static Sentence Word(string permission) => Sentence.Word("permission." + permission);
}

/// <param name="Said">By the till.</param>
internal sealed record LentToTicket(TicketAuthorityClaim Said, bool IsProven, TillLimits Limits);
