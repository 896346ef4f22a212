using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Pos.Contracts;

/// <summary>How far a right goes. Null is without limit, zero is not at all.</summary>
/// <param name="DiscountPercent">The most off a line.</param>
/// <param name="DiscountAmount">The most off a ticket, all lines together.</param>
/// <param name="ReturnAmount">The most that is paid back on a ticket for lines that name no sale.</param>
public sealed record TillLimits(Rate? DiscountPercent = null, Money? DiscountAmount = null, Money? ReturnAmount = null)
{
    public static readonly TillLimits None = new();
}

/// <summary>The roles of a person, for limits that go by role. Whoever keeps the people answers.</summary>
public interface IStaffRoles
{
    /// <summary>Null where nobody of the shop has this id: a machine's key, the shop's own clockwork.</summary>
    ValueTask<IReadOnlyList<string>?> Of(string actorId, CancellationToken ct);
}

/// <summary>Proofs that outlive a session: who signed in at a till or lent a right there, with which rights, and when. A till puts them on
/// its tickets, and a ticket is judged by them whenever it arrives.</summary>
public interface ITillGrants
{
    /// <summary>Seals a cashier's own proof.</summary>
    /// <param name="registerId">Null: good at every register.</param>
    Task<string> ForCashier(Actor cashier, Guid? registerId, CancellationToken ct);

    /// <summary>Seals the proof that somebody lends a right to one ticket, if it is theirs to lend.
    /// Errors: pos.override-not-allowed, pos.beyond-limit, pos.not-lendable</summary>
    Task<Result<LentRight>> Lend(Actor lender, LendRight wanted, CancellationToken ct);

    /// <summary>Whether it would be theirs to lend, before they are asked. Null where it is.
    /// Errors: pos.override-not-allowed, pos.beyond-limit, pos.not-lendable</summary>
    Task<Error?> Refuses(Actor lender, string permission, Rate? percent, Money? amount, CancellationToken ct);
}

/// <summary>What is to be lent.</summary>
/// <param name="Percent">Of a discount, where that is what it is about: checked against the lender's own limit.</param>
/// <param name="Amount">Of a discount, or of a return without its sale.</param>
/// <param name="BorrowerId">The cashier it is lent to: the right to sell in another's shift is theirs for as long as they work
/// there.</param>
public sealed record LendRight(
    string Permission, Guid TicketId, Guid RegisterId, string? Reason = null, Rate? Percent = null, Money? Amount = null,
    string? BorrowerId = null);

/// <param name="Grant">Opaque; goes onto the ticket.</param>
public sealed record LentRight(string Permission, string UserId, string Name, DateTimeOffset At, string Grant, string? Reason);
