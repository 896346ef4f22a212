namespace Monolith.Sales.Customers.ShowPurchaseHistory;

/// <summary>A customer's tickets, the latest first.</summary>
[Requires(SalesPermissions.View)]
internal sealed record ShowPurchaseHistory(Guid CustomerId, PageRequest Page) : IRequest<Page<CustomerTicket>>;

internal sealed record CustomerTicket(
    Guid TicketId, string Number, DateTimeOffset CompletedAt, DateOnly BusinessDate, bool IsReturn, int Lines, Money Total);

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

internal static class ShowPurchaseHistoryEndpoint
{
    public static void Map(RouteGroupBuilder sales)
    {
        sales.MapGet("customers/{customerId:guid}/tickets", (Guid customerId, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ShowPurchaseHistory(customerId, page.ToRequest()), ct).ToHttp())
            .Needs(SalesPermissions.View)
            .WithName("GetPurchaseHistory")
            .WithSummary("A customer's tickets, the latest first")
            .Produces<Page<CustomerTicket>>();
        sales.MapGet("customers/{customerId:guid}/tickets/export.csv", Export)
            .Needs(SalesPermissions.View)
            .WithName("ExportPurchaseHistory")
            .WithSummary("A customer's tickets as CSV, at most 100,000 rows");
    }

    private static async Task<IResult> Export(
        Guid customerId, string? columns, ISender send, ITexts texts, CancellationToken ct)
    {
        var rows = await AllPages.Of<CustomerTicket>(page => send.Send(new ShowPurchaseHistory(customerId, page), ct), null, false);
        if (!rows.IsOk) return rows.Error!.ToHttp();
        return CsvTable.File(
            "purchases.csv",
            [
                new("number", texts["ui.number"], t => t.Number),
                new("date", texts["ui.date"], t => t.BusinessDate),
                new("completed", texts["sales.completed-at"], t => t.CompletedAt),
                new("kind", texts["sales.kind"], t => texts[t.IsReturn ? "sales.return" : "sales.sale"]),
                new("lines", texts["ui.lines"], t => t.Lines),
                new("total", texts["ui.total"], t => t.Total),
            ],
            columns,
            rows.Value);
    }
}
