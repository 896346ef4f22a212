using Monolith.Analytics.Contracts;
using Monolith.Finance.Contracts;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;

namespace Monolith.Administration.Doctor;

/// <summary>Every completed ticket has exactly one set of ledger lines and one set of finance facts, tender totals are sales totals,
/// and the stock's value is the same in the ledger, in the balances, in the layers and in the books.</summary>
internal sealed class TicketsReachEverything(
    ITicketReconciliation tickets, IStockReconciliation stock, IBooksReconciliation books, IFiguresReconciliation figures, ISites sites)
    : IDoctorCheck
{
    public string Name => "tickets-reach-everything";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var findings = new Findings();
        var moved = new Dictionary<Guid, SourceTotals>();
        await foreach (var source in stock.BySource(PosKinds.Ticket, ct)) moved[source.SourceId] = source;
        var booked = new Dictionary<Guid, BookedTicket>();
        await foreach (var ticket in books.Tickets(ct)) booked[ticket.TicketId] = ticket;

        var (count, net) = (0, Money.Zero);
        await foreach (var ticket in tickets.All(ct))
        {
            count++;
            net += ticket.Net;
            if (ticket.Tendered != ticket.Total + ticket.CashRounding)
                findings.Add(Sentence.Of("administration.found-tendered", ticket.Number, Say(ticket.Tendered), Say(ticket.Total)));
            InStock(ticket, moved, findings);
            InBooks(ticket, booked, findings);
        }

        foreach (var orphan in moved.Values) findings.Add(Sentence.Of("administration.found-orphan-stock", orphan.SourceId));
        foreach (var orphan in booked.Values) findings.Add(Sentence.Of("administration.found-orphan-books", orphan.TicketId));
        var shown = await figures.Totals(ct);
        if (shown.Tickets != count || shown.Net != net)
            findings.Add(Sentence.Of("administration.found-figures", shown.Tickets, Say(shown.Net), count, Say(net)));
        return findings.All;
    }

    private static void InStock(TicketTotals ticket, Dictionary<Guid, SourceTotals> moved, Findings findings)
    {
        moved.Remove(ticket.TicketId, out var there);
        if ((there?.Lines ?? 0) != ticket.StockLines || (there?.Quantity ?? Quantity.Zero) != -ticket.StockQuantity)
            findings.Add(Sentence.Of("administration.found-stock", ticket.Number, ticket.StockLines, ticket.StockQuantity, there?.Lines ?? 0, there?.Quantity ?? Quantity.Zero));
    }

    private void InBooks(TicketTotals ticket, Dictionary<Guid, BookedTicket> booked, Findings findings)
    {
        if (!booked.Remove(ticket.TicketId, out var there)) findings.Add(Sentence.Of("administration.found-not-booked", ticket.Number));
        else if (there.Sets != 1) findings.Add(Sentence.Of("administration.found-booked-often", ticket.Number, there.Sets));
        else if (there.Revenue != ticket.Net || there.Tax != ticket.Tax || there.Tenders != ticket.Tendered)
            findings.Add(Sentence.Of(
                "administration.found-booked", ticket.Number, Say(ticket.Net), Say(ticket.Tax), Say(ticket.Tendered),
                Say(there.Revenue), Say(there.Tax), Say(there.Tenders)));
    }

    private string Say(Money amount) => sites.Here.Currency.Say(amount);
}
