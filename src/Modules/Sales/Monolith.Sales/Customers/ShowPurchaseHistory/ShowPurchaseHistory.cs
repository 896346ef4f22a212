namespace Monolith.Sales.Customers.ShowPurchaseHistory;

/// <summary>A customer's tickets, the latest first.</summary>
[Requires(SalesPermissions.View)]
internal sealed record ShowPurchaseHistory(Guid CustomerId, PageRequest Page) : IRequest<Page<CustomerTicket>>;

internal sealed record CustomerTicket(Guid TicketId, string Number, DateTimeOffset CompletedAt, DateOnly BusinessDate, bool IsReturn, int Lines, Money Total);

internal sealed class ShowPurchaseHistoryHandler(SalesDbContext db) : IHandler<ShowPurchaseHistory, Page<CustomerTicket>>
{
    public async Task<Result<Page<CustomerTicket>>> Handle(ShowPurchaseHistory query, CancellationToken ct)
    {
        var page = query.Page.Clamp();
        var tickets = db.CustomerTickets.Where(t => t.CustomerId == query.CustomerId);
        var total = await tickets.CountAsync(ct);
        var rows = await tickets.OrderByDescending(t => t.CompletedAt).ThenBy(t => t.TicketId).Skip(page.Skip).Take(page.Take)
            .Select(t => new CustomerTicket(t.TicketId, t.Number, t.CompletedAt, t.BusinessDate, t.IsReturn, t.Lines, t.Total))
            .ToListAsync(ct);
        return new Page<CustomerTicket>(rows, total, page.Skip, page.Take);
    }
}
