namespace Monolith.Pos.Tickets.ListTickets;

internal static class ListTicketsEndpoint
{
    private static readonly string[] Header =
        ["number", "completed", "business-date", "register", "cashier", "customer", "return", "discount", "net", "tax", "total", "ticket"];

    public static void Map(RouteGroupBuilder pos)
    {
        pos.MapGet("tickets", ([AsParameters] Query q, ISender send, CancellationToken ct) => send.Send(q.ToRequest(q.Page()), ct).ToHttp())
            .Needs(PosPermissions.View).WithName("ListTickets").WithSummary("Tickets, newest first").Produces<Page<TicketListRow>>();
        pos.MapGet("tickets/export.csv", ([AsParameters] Query q, ISender send, CancellationToken ct) =>
                AllPages.ToCsv("tickets.csv", Header, page => send.Send(q.ToRequest(page), ct), Cells, q.Sort, q.Descending ?? false))
            .Needs(PosPermissions.View).WithName("ExportTickets").WithSummary("Tickets as CSV, at most 100,000 rows");
    }

    private static IReadOnlyList<string> Cells(TicketListRow t) =>
    [
        t.Number, Export.Cell(t.CompletedAt), Export.Cell(t.BusinessDate), t.RegisterCode, t.CashierName, t.CustomerId?.ToString() ?? "", t.IsReturn ? "yes" : "no",
        Export.Cell(t.Discount), Export.Cell(t.Net), Export.Cell(t.Tax), Export.Cell(t.Total), t.TicketId.ToString(),
    ];

    internal sealed record Query
    {
        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public Guid? RegisterId { get; init; }

        public Guid? ShiftId { get; init; }

        public string? Cashier { get; init; }

        public Guid? CustomerId { get; init; }

        public string? Number { get; init; }

        public Money? Amount { get; init; }

        public bool? Returns { get; init; }

        public int? Skip { get; init; }

        public int? Take { get; init; }

        public string? Sort { get; init; }

        public bool? Descending { get; init; }

        public PageRequest Page() => new(Skip ?? 0, Take ?? 50, Sort, Descending ?? false);

        public ListTickets ToRequest(PageRequest page) => new(From, To, RegisterId, ShiftId, Cashier, CustomerId, Number, Amount, Returns, page);
    }
}
