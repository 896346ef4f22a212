namespace Monolith.Pos.Shifts.ListShifts;

internal static class ListShiftsEndpoint
{
    private static readonly string[] Header =
        ["shift", "register", "state", "z-number", "cashier", "opened", "closed", "float", "tickets", "returns", "total", "difference"];

    public static void Map(RouteGroupBuilder pos)
    {
        pos.MapGet("shifts", ([AsParameters] Query q, ISender send, CancellationToken ct) => send.Send(q.ToRequest(q.Page()), ct).ToHttp())
            .Needs(PosPermissions.View).WithName("ListShifts").WithSummary("Shifts, newest first").Produces<Page<ShiftListRow>>();
        pos.MapGet("shifts/export.csv", ([AsParameters] Query q, ISender send, CancellationToken ct) =>
                AllPages.ToCsv("shifts.csv", Header, page => send.Send(q.ToRequest(page), ct), Cells, q.Sort, q.Descending ?? false))
            .Needs(PosPermissions.View).WithName("ExportShifts").WithSummary("Shifts as CSV, at most 100,000 rows");
    }

    private static IReadOnlyList<string> Cells(ShiftListRow s) =>
    [
        s.ShiftId.ToString(), s.RegisterCode, s.State.ToString(), Export.Cell(s.ZNumber), s.CashierName, Export.Cell(s.OpenedAt), Export.Cell(s.ClosedAt),
        Export.Cell(s.Float), Export.Cell(s.Tickets), Export.Cell(s.Returns), Export.Cell(s.Total), Export.Cell(s.Difference),
    ];

    internal sealed record Query
    {
        public Guid? RegisterId { get; init; }

        public string? State { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public int? Skip { get; init; }

        public int? Take { get; init; }

        public string? Sort { get; init; }

        public bool? Descending { get; init; }

        public PageRequest Page() => new(Skip ?? 0, Take ?? 50, Sort, Descending ?? false);

        public ListShifts ToRequest(PageRequest page) => new(RegisterId, State, From, To, page);
    }
}
