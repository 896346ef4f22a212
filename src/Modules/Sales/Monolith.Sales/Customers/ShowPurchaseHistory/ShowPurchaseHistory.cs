namespace Monolith.Sales.Customers.ShowPurchaseHistory;

/// <summary>A customer's tickets, the latest first.</summary>
[Requires(SalesPermissions.View)]
internal sealed record ShowPurchaseHistory(Guid CustomerId, ListQuery Query) : IRequest<Page<CustomerTicket>>
{
    public static readonly ListOf<CustomerTicket> List = Rows.Of<CustomerTicket>("sales.purchases")
        .Column("number", "ui.number", t => t.Number, c => c.Sortable().Mono())
        .Column("date", "ui.date", t => t.BusinessDate)
        .Column("completed", "sales.completed-at", t => t.CompletedAt, c => c.Sortable().Then(t => t.TicketId))
        .Column("kind", "sales.kind", t => t.IsReturn, c => c.YesNo("sales.return", "sales.sale"))
        .Column("lines", "ui.lines", t => t.Lines, c => c.Figure())
        .Column("total", "ui.total", t => t.Total, c => c.Sortable().Figure())
        .KeyedBy(t => t.TicketId)
        .SortedBy("completed", descending: true);
}

internal sealed record CustomerTicket
{
    public required Guid TicketId { get; init; }

    public required string Number { get; init; }

    public required DateTimeOffset CompletedAt { get; init; }

    public required DateOnly BusinessDate { get; init; }

    public bool IsReturn { get; init; }

    public int Lines { get; init; }

    public required Money Total { get; init; }
}

internal sealed class ShowPurchaseHistoryHandler(SalesDbContext db, ICurrentActor current) : IHandler<ShowPurchaseHistory, Page<CustomerTicket>>
{
    public Task<Result<Page<CustomerTicket>>> Handle(ShowPurchaseHistory request, CancellationToken ct) => db.CustomerTickets
        .Where(t => t.CustomerId == request.CustomerId)
        .Select(t => new CustomerTicket
        {
            TicketId = t.TicketId, Number = t.Number, CompletedAt = t.CompletedAt, BusinessDate = t.BusinessDate, IsReturn = t.IsReturn, Lines = t.Lines,
            Total = t.Total,
        })
        .ToPage(ShowPurchaseHistory.List, request.Query, current.Actor, ct);
}

internal static class ShowPurchaseHistoryEndpoint
{
    public static void Map(RouteGroupBuilder sales) => sales.MapList(
        "customers/{customerId:guid}/tickets", ShowPurchaseHistory.List,
        (http, q) => new ShowPurchaseHistory(Guid.Parse((string)http.GetRouteValue("customerId")!), q),
        "GetPurchaseHistory", "A customer's tickets, the latest first");
}
