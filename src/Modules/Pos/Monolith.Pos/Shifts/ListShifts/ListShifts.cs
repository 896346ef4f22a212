namespace Monolith.Pos.Shifts.ListShifts;

/// <summary>Shifts by the business days of their opening.</summary>
[Requires(PosPermissions.View)]
internal sealed record ListShifts(ListQuery Query) : IRequest<Page<ShiftListRow>>
{
    public static readonly ListOf<ShiftListRow> List = Rows.Of<ShiftListRow>("pos.shifts")
        .Column("register", "pos.register", s => s.RegisterCode, c => c.Sortable().Then(s => s.OpenedAt).Mono())
        .Column("zNumber", "pos.z-number", s => s.ZNumber, c => c.Figure())
        .Column("state", "ui.state", s => s.State, c => c.Words("pos.shift-state"))
        .Column("cashier", "pos.cashier", s => s.CashierName, c => c.Sortable().Then(s => s.OpenedAt))
        .Column("opened", "pos.opened", s => s.OpenedAt, c => c.Sortable().Then(s => s.ShiftId))
        .Column("businessDate", "pos.business-date", s => s.BusinessDate, c => c.Extra())
        .Column("closed", "pos.closed", s => s.ClosedAt)
        .Column("float", "pos.float", s => s.Float, c => c.Figure().Extra())
        .Column("tickets", "pos.n-tickets", s => s.Tickets, c => c.Figure())
        .Column("returns", "pos.n-returns", s => s.Returns, c => c.Figure())
        .Column("total", "ui.total", s => s.Total, c => c.Figure())
        .Column("difference", "pos.difference", s => s.Difference, c => c.Figure())
        .Column("shiftId", "pos.shift-id", s => s.ShiftId, c => c.Extra())
        .BusinessDays(s => s.BusinessDate, s => s.OpenedAt)
        .Id("register", "pos.register", s => s.RegisterId)
        .Choice("state", "ui.state", s => s.State, "pos.shift-state")
        .KeyedBy(s => s.ShiftId)
        .SortedBy("opened", descending: true);
}

/// <summary>Figures are null while it is open: the report sums them.</summary>
internal sealed record ShiftListRow
{
    public required Guid ShiftId { get; init; }

    public required Guid RegisterId { get; init; }

    public required string RegisterCode { get; init; }

    public required ShiftState State { get; init; }

    public int? ZNumber { get; init; }

    public required string CashierName { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateOnly BusinessDate { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public required Money Float { get; init; }

    public int? Tickets { get; init; }

    public int? Returns { get; init; }

    public Money? Total { get; init; }

    public Money? Difference { get; init; }
}

internal sealed class ListShiftsHandler(PosDbContext db, ISites sites, ICurrentActor current) : IHandler<ListShifts, Page<ShiftListRow>>
{
    public Task<Result<Page<ShiftListRow>>> Handle(ListShifts request, CancellationToken ct) => db.Shifts
        .Select(s => new ShiftListRow
        {
            ShiftId = s.Id, RegisterId = s.RegisterId, RegisterCode = s.RegisterCode, State = s.State, ZNumber = s.ZNumber, CashierName = s.CashierName,
            OpenedAt = s.OpenedAt, BusinessDate = s.BusinessDate, ClosedAt = s.ClosedAt, Float = s.Float,
            Tickets = s.State == ShiftState.Open ? null : s.Tickets, Returns = s.State == ShiftState.Open ? null : s.Returns,
            Total = s.State == ShiftState.Open ? null : s.Total, Difference = s.Difference,
        })
        .ToPage(ListShifts.List, request.Query, current.Actor, ct, sites.Here);
}

internal static class ListShiftsEndpoint
{
    public static void Map(RouteGroupBuilder pos) =>
        pos.MapList("shifts", ListShifts.List, q => new ListShifts(q), "ListShifts", "Shifts, newest first");
}
