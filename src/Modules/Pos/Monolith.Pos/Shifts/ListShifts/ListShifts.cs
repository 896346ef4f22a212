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

internal sealed class ListShiftsHandler(PosDbContext db, IShop shop) : IHandler<ListShifts, Page<ShiftListRow>>
{
    public async Task<Result<Page<ShiftListRow>>> Handle(ListShifts request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var shifts = db.Shifts.AsNoTracking();
        if (request.RegisterId is { } register) shifts = shifts.Where(s => s.RegisterId == register);
        if (Enum.TryParse<ShiftState>(request.State, ignoreCase: true, out var state)) shifts = shifts.Where(s => s.State == state);
        if (request.From is { } from)
        {
            var start = shop.StartOf(from);
            shifts = shifts.Where(s => s.OpenedAt >= start);
        }

        if (request.To is { } to)
        {
            var end = shop.StartOf(to.AddDays(1));
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
