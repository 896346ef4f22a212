using Monolith.SharedKernel;

namespace Monolith.Pos.Contracts;

/// <summary>What many tickets hold, for whoever brings in tickets of the past.</summary>
public interface IPastTickets
{
    /// <summary>By id; a ticket that isn't there is absent.</summary>
    Task<IReadOnlyDictionary<Guid, PastTicket>> Find(IReadOnlyCollection<Guid> ticketIds, CancellationToken ct);

    /// <summary>Those of them whose goods came back on a later ticket.</summary>
    Task<IReadOnlySet<Guid>> Returned(IReadOnlyCollection<Guid> ticketIds, CancellationToken ct);

    /// <summary>What the tickets of a shift say was taken, less what was given back: what a drawer that nobody can count any more
    /// held.</summary>
    Task<IReadOnlyList<CountedTender>> Taken(Guid shiftId, CancellationToken ct);

    /// <summary>What a ticket comes to by the taxes of its time, whatever its total says: files of old sales seldom have the tax that
    /// comes on top. Errors: those of <see cref="CompleteTicket"/></summary>
    Task<Result<Money>> Total(CompleteTicket ticket, CancellationToken ct);
}

/// <param name="Lines">In their order.</param>
public sealed record PastTicket(Guid TicketId, Guid ShiftId, IReadOnlyList<PastTicketLine> Lines);

public sealed record PastTicketLine(int No, Guid ItemId, Quantity Quantity, Money UnitPrice);
