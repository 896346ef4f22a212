namespace Monolith.Pos.Features.ListTickets;

internal static class ListTicketsEndpoint
{
    private static readonly string[] Header =
        ["number", "completed", "business-date", "register", "cashier", "customer", "return", "discount", "net", "tax", "total", "ticket"];

    public static void Map(RouteGroupBuilder pos)
    {
        pos.MapGet("tickets", ([AsParameters] Query q, ISender send, CancellationToken ct) => send.Send(q.ToRequest(q.Page()), ct).ToHttp())
            .Needs(PosPermissions.View).WithName("ListTickets").WithSummary("Tickets, newest first").Produces<Page<TicketRow>>();
        pos.MapGet("tickets/export.csv", ([AsParameters] Query q, ISender send, CancellationToken ct) =>
                AllPages.ToCsv("tickets.csv", Header, page => send.Send(q.ToRequest(page), ct), Cells, q.Sort, q.Descending ?? false))
            .Needs(PosPermissions.View).WithName("ExportTickets").WithSummary("Tickets as CSV, at most 100,000 rows");
    }

    private static IReadOnlyList<string> Cells(TicketRow t) =>
    [
        t.Number, Export.Cell(t.CompletedAt), Export.Cell(t.BusinessDate), t.RegisterCode, t.CashierName, t.CustomerId?.ToString() ?? "", t.IsReturn ? "yes" : "no",
        Export.Cell(t.Discount), Export.Cell(t.Net), Export.Cell(t.Tax), Export.Cell(t.Total), t.TicketId.ToString(),
    ];

    internal sealed record Query(
        DateOnly? From, DateOnly? To, Guid? RegisterId, Guid? ShiftId, string? Cashier, Guid? CustomerId, string? Number, Money? Amount, bool? Returns,
        int? Skip, int? Take, string? Sort, bool? Descending)
    {
        public PageRequest Page() => new(Skip ?? 0, Take ?? 50, Sort, Descending ?? false);

        public ListTickets ToRequest(PageRequest page) => new(From, To, RegisterId, ShiftId, Cashier, CustomerId, Number, Amount, Returns, page);
    }
}
