using Monolith.Analytics.Contracts;
using Monolith.Finance.Contracts;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Health;

namespace Monolith.Host.Doctor;

/// <summary>Every completed ticket has exactly one set of ledger lines and one set of finance facts, tender totals are sales totals,
/// and the stock's value is the same in the ledger, in the balances, in the layers and in the books.</summary>
internal sealed class TicketsReachEverything(ITicketReconciliation tickets, IStockReconciliation stock, IBooksReconciliation books, IFiguresReconciliation figures)
    : IDoctorCheck
{
    public string Name => "tickets-reach-everything";

    public async Task<IReadOnlyList<string>> Run(CancellationToken ct)
    {
        var findings = new Findings();
        var moved = new Dictionary<Guid, SourceTotals>();
        await foreach (var source in stock.BySource("ticket", ct)) moved[source.SourceId] = source;
        var booked = new Dictionary<Guid, BookedTicket>();
        await foreach (var ticket in books.Tickets(ct)) booked[ticket.TicketId] = ticket;

        var (count, net) = (0, Money.Zero);
        await foreach (var ticket in tickets.All(ct))
        {
            count++;
            net += ticket.Net;
            if (ticket.Tendered != ticket.Total) findings.Add($"Ticket {ticket.Number}: tendered {ticket.Tendered}, total {ticket.Total}.");
            InStock(ticket, moved, findings);
            InBooks(ticket, booked, findings);
        }

        foreach (var orphan in moved.Values) findings.Add($"The stock ledger has movements of a ticket {orphan.SourceId} that doesn't exist.");
        foreach (var orphan in booked.Values) findings.Add($"The books have facts of a ticket {orphan.TicketId} that doesn't exist.");
        var shown = await figures.Totals(ct);
        if (shown.Tickets != count || shown.Net != net) findings.Add($"The figures show {shown.Tickets} tickets and {shown.Net} net, the tills {count} and {net}.");
        return findings.All;
    }

    private static void InStock(TicketTotals ticket, Dictionary<Guid, SourceTotals> moved, Findings findings)
    {
        moved.Remove(ticket.TicketId, out var there);
        if ((there?.Lines ?? 0) != ticket.StockLines || (there?.Quantity ?? Quantity.Zero) != -ticket.StockQuantity)
            findings.Add($"Ticket {ticket.Number}: {ticket.StockLines} lines with {ticket.StockQuantity} sold, but {there?.Lines ?? 0} ledger lines with {there?.Quantity ?? Quantity.Zero}.");
    }

    private static void InBooks(TicketTotals ticket, Dictionary<Guid, BookedTicket> booked, Findings findings)
    {
        if (!booked.Remove(ticket.TicketId, out var there)) findings.Add($"Ticket {ticket.Number} isn't in the books.");
        else if (there.Sets != 1) findings.Add($"Ticket {ticket.Number} is in the books {there.Sets} times.");
        else if (there.Revenue != ticket.Net || there.Tax != ticket.Tax || there.Tenders != ticket.Total)
            findings.Add($"Ticket {ticket.Number}: net {ticket.Net}, tax {ticket.Tax}, total {ticket.Total}, but booked {there.Revenue}, {there.Tax}, {there.Tenders}.");
    }
}

internal sealed class StockValueIsInTheBooks(IStockReconciliation stock, IBooksReconciliation books) : IDoctorCheck
{
    public string Name => "stock-value-is-in-the-books";

    public async Task<IReadOnlyList<string>> Run(CancellationToken ct)
    {
        var proof = await stock.ProveValue(ct);
        var booked = await books.InventoryBalance(ct);
        return proof.ByLedger == proof.ByBalances && proof.ByLedger == proof.ByLayers && proof.ByLedger == booked
            ? []
            : [$"Stock value: ledger {proof.ByLedger}, balances {proof.ByBalances}, layers {proof.ByLayers}, inventory accounts {booked}."];
    }
}

internal sealed class NothingIsParked(EventAdmin events) : IDoctorCheck
{
    public string Name => "nothing-is-parked";

    public async Task<IReadOnlyList<string>> Run(CancellationToken ct)
    {
        var findings = new Findings();
        foreach (var state in await events.States(ct))
        {
            if (state.Parked > 0) findings.Add($"{state.Name}: {state.Parked} parked events.");
            if (state.Waiting > 0) findings.Add($"{state.Name}: {state.Waiting} events not read yet.");
        }

        return findings.All;
    }
}

internal sealed class Findings
{
    private const int Most = 50;
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public void Add(string finding)
    {
        if (_all.Count < Most) _all.Add(finding);
    }
}
