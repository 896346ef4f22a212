using Monolith.Pos.Contracts.Events;
using Monolith.SharedKernel.Events;

namespace Monolith.Sales.Subscribers;

/// <summary>Keeps each customer's purchase history. Tickets without a customer leave no trace here.</summary>
internal sealed class WhenTicketCompleted(SalesDbContext db) : ISubscriber, IRebuildable
{
    public Task Handle(IReadOnlyList<Received> batch, CancellationToken ct)
    {
        var rows = batch.Select(r => (TicketCompleted)r.Event).Where(t => t.CustomerId is not null).Select(Row).ToList();
        return db.BulkInsert(rows, ct);
    }

    public Task Clear(CancellationToken ct) => db.CustomerTickets.ExecuteDeleteAsync(ct);

    private static CustomerTicketRow Row(TicketCompleted ticket) => new()
    {
        TicketId = ticket.TicketId,
        CustomerId = ticket.CustomerId!.Value,
        Number = ticket.Number,
        Site = ticket.Site,
        CompletedAt = ticket.CompletedAt,
        BusinessDate = ticket.BusinessDate,
        IsReturn = ticket.IsReturn,
        Lines = ticket.Lines.Count,
        Total = ticket.Total,
    };
}
