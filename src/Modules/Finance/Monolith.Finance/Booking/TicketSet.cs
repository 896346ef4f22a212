using Monolith.Pos.Contracts;
using Monolith.Pos.Contracts.Events;

namespace Monolith.Finance.Booking;

/// <summary>A ticket as one balanced set: what was taken against revenue and tax. A return is the same with other signs.</summary>
internal static class TicketSet
{
    /// <exception cref="InvalidOperationException">The ticket contradicts itself; nothing is booked and the event is parked.</exception>
    public static void Fill(EntrySet set, TicketCompleted ticket, Chart chart)
    {
        long goods = 0, services = 0, tax = 0, tendered = 0;
        foreach (var line in ticket.Lines)
        {
            if (line.IsService) services += line.Net.Scaled;
            else goods += line.Net.Scaled;
            tax += line.Tax.Scaled;
        }

        foreach (var tender in ticket.Tenders)
        {
            tendered += tender.Amount.Scaled;
            set.Add(chart[RoleOf(tender.Kind, ticket.AfterClose)], tender.Amount.Scaled);
        }

        if (goods + services != ticket.Net.Scaled || tax != ticket.Tax.Scaled)
        {
            throw new InvalidOperationException(
                $"Ticket {ticket.Number}: its lines don't add up to net {ticket.Net} and tax {ticket.Tax}.");
        }

        var rounding = (ticket.CashRounding ?? Money.Zero).Scaled;
        if (tendered != goods + services + tax + rounding)
        {
            throw new InvalidOperationException(
                $"Ticket {ticket.Number}: tenders of {Money.FromScaled(tendered)} are not net {ticket.Net} plus tax {ticket.Tax}"
                + $" and what cash was rounded by, {Money.FromScaled(rounding)}.");
        }

        set.Add(chart[AccountRoles.CashRounding], -rounding);
        set.Add(chart[AccountRoles.RevenueGoods], -goods);
        set.Add(chart[AccountRoles.RevenueServices], -services);
        set.Add(chart[AccountRoles.TaxPayable], -tax);
        // A ticket over nothing still leaves its mark: every completed ticket has exactly one set.
        if (set.IsEmpty) set.Enter(chart[AccountRoles.RevenueGoods], 0);
    }

    /// <summary>Whether the ticket must move stock.</summary>
    public static bool HasGoods(TicketCompleted ticket)
    {
        foreach (var line in ticket.Lines)
        {
            if (!line.IsService && !line.Quantity.IsZero) return true;
        }

        return false;
    }

    // Its cash lay in the drawer when that was counted, and was booked then as more than expected: now it is known whose it was.
    private static string RoleOf(TenderKind kind, bool afterClose) => kind switch
    {
        TenderKind.Cash when afterClose => AccountRoles.CashDifference,
        TenderKind.Cash => AccountRoles.Cash,
        TenderKind.Card => AccountRoles.CardClearing,
        TenderKind.Mobile => AccountRoles.MobileClearing,
        TenderKind.OnAccount => AccountRoles.Receivables,
        _ => throw new InvalidOperationException($"No account is known for the tender {kind}."),
    };
}
