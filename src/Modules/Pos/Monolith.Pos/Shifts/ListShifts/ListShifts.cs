using FluentValidation;

namespace Monolith.Pos.Shifts.ListShifts;

/// <param name="State"><c>open</c> or <c>closed</c>; a word rather than the enum, since a query string knows no naming policy.</param>
/// <param name="From">First business day of the opening.</param>
/// <param name="To">Last one, included.</param>
[Requires(PosPermissions.View)]
internal sealed record ListShifts(Guid? RegisterId, string? State, DateOnly? From, DateOnly? To, PageRequest Page) : IRequest<Page<ShiftListRow>>;

/// <param name="Total">Null while open: the report sums it.</param>
internal sealed record ShiftListRow(
    Guid ShiftId, string RegisterCode, ShiftState State, int? ZNumber, string CashierName, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt,
    Money Float, int? Tickets, int? Returns, Money? Total, Money? Difference);

internal sealed class ListShiftsHandler(PosDbContext db, ISites sites) : IHandler<ListShifts, Page<ShiftListRow>>
{
    public async Task<Result<Page<ShiftListRow>>> Handle(ListShifts request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var shifts = db.Shifts.AsNoTracking();
        if (request.RegisterId is { } register) shifts = shifts.Where(s => s.RegisterId == register);
        if (Enum.TryParse<ShiftState>(request.State, ignoreCase: true, out var state)) shifts = shifts.Where(s => s.State == state);
        if (request.From is { } from)
        {
            var start = sites.Here.StartOf(from);
            shifts = shifts.Where(s => s.OpenedAt >= start);
        }

        if (request.To is { } to)
        {
            var end = sites.Here.StartOf(to.AddDays(1));
            shifts = shifts.Where(s => s.OpenedAt < end);
        }

        var total = await shifts.CountAsync(ct);
        var rows = await Sorted(shifts, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<ShiftListRow>(rows.Select(Row).ToList(), total, page.Skip, page.Take);
    }

    private static IQueryable<ShiftRow> Sorted(IQueryable<ShiftRow> shifts, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("register", false) => shifts.OrderBy(s => s.RegisterCode).ThenBy(s => s.OpenedAt),
        ("register", true) => shifts.OrderByDescending(s => s.RegisterCode).ThenByDescending(s => s.OpenedAt),
        ("cashier", false) => shifts.OrderBy(s => s.CashierName).ThenBy(s => s.OpenedAt),
        ("cashier", true) => shifts.OrderByDescending(s => s.CashierName).ThenByDescending(s => s.OpenedAt),
        ("opened", false) => shifts.OrderBy(s => s.OpenedAt).ThenBy(s => s.Id),
        _ => shifts.OrderByDescending(s => s.OpenedAt).ThenByDescending(s => s.Id),
    };

    private static ShiftListRow Row(ShiftRow s) => s.State == ShiftState.Open
        ? new(s.Id, s.RegisterCode, s.State, null, s.CashierName, s.OpenedAt, null, s.Float, null, null, null, null)
        : new(s.Id, s.RegisterCode, s.State, s.ZNumber, s.CashierName, s.OpenedAt, s.ClosedAt, s.Float, s.Tickets, s.Returns, s.Total, s.Difference);
}

internal sealed class ListShiftsValidator : AbstractValidator<ListShifts>
{
    public ListShiftsValidator()
    {
        RuleFor(l => l.State).Must(s => string.IsNullOrEmpty(s) || Enum.GetNames<ShiftState>().Contains(s, StringComparer.OrdinalIgnoreCase)).WithErrorCode("input.malformed");
        RuleFor(l => l.From).Must(d => d is null || d.Value.Year is > 1900 and < 9000).WithErrorCode("input.out-of-range");
        RuleFor(l => l.To).Must(d => d is null || d.Value.Year is > 1900 and < 9000).WithErrorCode("input.out-of-range");
    }
}

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
