using Monolith.Pos.Contracts.Events;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Sites;

namespace Monolith.Analytics.Subscribers;

/// <summary>Keeps what was sold: a fact for each ticket and line, and totals by item, hour and cashier of a day.</summary>
internal sealed class WhenTicketCompleted(AnalyticsDbContext db, StoredTotals stored, ISites sites) : ISubscriber, IRebuildable
{
    public const string Name = "analytics.tickets";

    public async Task Handle(IReadOnlyList<Received> batch, CancellationToken ct)
    {
        var ids = batch.Select(r => ((TicketCompleted)r.Event).TicketId).ToList();
        var known = new HashSet<Guid>();
        await db.ReadIn("SELECT ticket_id FROM ana_tickets WHERE ticket_id IN", ids, row => known.Add(row.GetGuid(0)), ct);
        var totals = new BatchTotals();
        var tickets = new List<TicketFact>(batch.Count);
        var lines = new List<LineFact>(batch.Count * 5);
        foreach (var received in batch)
        {
            var ticket = (TicketCompleted)received.Event;
            if (!known.Add(ticket.TicketId)) continue;
            var hour = ticket.Hour ?? sites.Here.HourOf(ticket.CompletedAt);
            tickets.Add(Fact(ticket, hour));
            foreach (var line in ticket.Lines) lines.Add(Fact(ticket, line));
            totals.Add(ticket, hour);
        }

        await db.BulkInsert(tickets, ct);
        await db.BulkInsert(lines, ct);
        await stored.Add(totals.ItemDays, ct);
        await stored.Add(totals.HourDays, ct);
        await stored.Add(totals.CashierDays, ct);
    }

    /// <summary>Only what this subscriber wrote: costs and stock are another's.</summary>
    public async Task Clear(CancellationToken ct)
    {
        await db.Tickets.ExecuteDeleteAsync(ct);
        await db.Lines.ExecuteDeleteAsync(ct);
        await db.ItemDays.ExecuteDeleteAsync(ct);
        await db.HourDays.ExecuteDeleteAsync(ct);
        await db.CashierDays.ExecuteDeleteAsync(ct);
    }

    private static TicketFact Fact(TicketCompleted ticket, int hour) => new()
    {
        TicketId = ticket.TicketId,
        Number = ticket.Number,
        Site = ticket.Site,
        Day = ticket.BusinessDate,
        Hour = hour,
        ActorId = ticket.ActorId,
        ActorName = ticket.ActorName,
        CashierId = ticket.CashierId,
        CashierName = ticket.CashierName,
        RegisterCode = ticket.RegisterCode,
        CustomerId = ticket.CustomerId,
        IsReturn = ticket.IsReturn,
        CompletedAt = ticket.CompletedAt,
        Net = ticket.Net.Scaled,
        Tax = ticket.Tax.Scaled,
    };

    private static LineFact Fact(TicketCompleted ticket, TicketCompletedLine line) => new()
    {
        TicketId = ticket.TicketId,
        LineNo = line.No,
        Site = ticket.Site,
        Day = ticket.BusinessDate,
        ActorId = ticket.ActorId,
        ActorName = ticket.ActorName,
        ItemId = line.ItemId,
        Sku = line.Sku,
        Name = line.Name,
        Category = line.Category ?? "",
        IsService = line.IsService,
        Quantity = line.Quantity.Scaled,
        Net = line.Net.Scaled,
        Tax = line.Tax.Scaled,
        Discount = line.Discount.Scaled,
    };
}
