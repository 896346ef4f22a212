using Monolith.Pos.Grants;
using Monolith.Pos.Limits;

namespace Monolith.Pos.Tickets;

/// <summary>Opens the proofs that a ticket carries.</summary>
internal sealed class TicketRightsReader(TillGrants grants, LimitBook limits, ICurrentActor current)
{
    public async Task<TicketRights> Of(Contracts.CompleteTicket ticket, Guid registerId, DateTimeOffset soldAt, CancellationToken ct)
    {
        IReadOnlyList<LentToTicket> lent =
            ticket.Authorities is null ? [] : [.. ticket.Authorities.Select(said => Lent(said, ticket, registerId, soldAt))];
        var actor = current.Actor;
        if (ticket.Cashier is { } cashier)
        {
            if (grants.Open(cashier.Grant) is { } grant && grant.ProvesCashier(cashier.UserId, registerId, soldAt))
                return new(grant.UserId, grant.Name, true, right => grant.Rights.Contains(right, StringComparer.Ordinal), grant.Limits, lent);
            if (cashier.UserId != actor.Id) return new(cashier.UserId, cashier.Name, false, _ => false, TillLimits.None, lent);
        }

        // Their own session proves it too.
        return new(actor.Id, actor.Name, true, actor.Can, NeedsLimits(ticket) ? await limits.Of(actor, ct) : TillLimits.None, lent);
    }

    private LentToTicket Lent(TicketAuthorityClaim said, Contracts.CompleteTicket ticket, Guid registerId, DateTimeOffset soldAt)
    {
        var grant = grants.Open(said.Grant);
        return grant is not null && grant.ProvesLoan(
            said, registerId, ticket.TicketId, ticket.Cashier?.UserId ?? current.Actor.Id, soldAt)
            ? new(said with { Name = grant.Name, At = grant.At }, true, grant.Limits)
            : new(said, false, TillLimits.None);
    }

    // Most tickets give no discount and take nothing back: those need no look at the limits.
    private static bool NeedsLimits(Contracts.CompleteTicket ticket)
    {
        foreach (var line in ticket.Lines)
        {
            if (!line.Off().IsZero || line.Quantity.IsNegative) return true;
        }

        return false;
    }
}
