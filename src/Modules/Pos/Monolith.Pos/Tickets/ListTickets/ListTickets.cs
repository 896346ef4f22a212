using FluentValidation;

namespace Monolith.Pos.Tickets.ListTickets;

/// <param name="From">First business day.</param>
/// <param name="To">Last one, included.</param>
/// <param name="Cashier">Part of the name, or the id.</param>
/// <param name="Number">Part of the receipt number.</param>
/// <param name="Amount">The exact total.</param>
[Requires(PosPermissions.View)]
internal sealed record ListTickets(
    DateOnly? From, DateOnly? To, Guid? RegisterId, Guid? ShiftId, string? Cashier, Guid? CustomerId, string? Number, Money? Amount, bool? Returns, PageRequest Page)
    : IRequest<Page<TicketListRow>>;

internal sealed record TicketListRow(
    Guid TicketId, string Number, string RegisterCode, Guid ShiftId, string CashierName, Guid? CustomerId, DateTimeOffset CompletedAt, DateOnly BusinessDate,
    bool IsReturn, Money Discount, Money Net, Money Tax, Money Total);

internal sealed class ListTicketsHandler(PosDbContext db, ISites sites) : IHandler<ListTickets, Page<TicketListRow>>
{
    public async Task<Result<Page<TicketListRow>>> Handle(ListTickets request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var tickets = Filter(request);
        var total = await tickets.CountAsync(ct);
        var rows = await Sorted(tickets, page).Skip(page.Skip).Take(page.Take)
            .Select(t => new TicketListRow(
                t.Id, t.Number, t.RegisterCode, t.ShiftId, t.CashierName, t.CustomerId, t.CompletedAt, t.BusinessDate, t.IsReturn, t.Discount, t.Net, t.Tax, t.Total))
            .ToListAsync(ct);
        return new Page<TicketListRow>(rows, total, page.Skip, page.Take);
    }

    private IQueryable<TicketRow> Filter(ListTickets request)
    {
        var tickets = db.Tickets.AsNoTracking();
        if (request.From is { } from)
        {
            var start = sites.Here.StartOf(from);
            tickets = tickets.Where(t => t.CompletedAt >= start);
        }

        if (request.To is { } to)
        {
            var end = sites.Here.StartOf(to.AddDays(1));
            tickets = tickets.Where(t => t.CompletedAt < end);
        }

        if (request.RegisterId is { } register) tickets = tickets.Where(t => t.RegisterId == register);
        if (request.ShiftId is { } shift) tickets = tickets.Where(t => t.ShiftId == shift);
        if (request.CustomerId is { } customer) tickets = tickets.Where(t => t.CustomerId == customer);
        if (request.Amount is { } amount) tickets = tickets.Where(t => t.Total == amount);
        if (request.Returns is { } returns) tickets = tickets.Where(t => t.IsReturn == returns);
#pragma warning disable CA1304, CA1311 // becomes the database's UPPER
        if (request.Cashier?.Trim().ToUpperInvariant() is { Length: > 0 } cashier)
            tickets = tickets.Where(t => t.CashierName.ToUpper().Contains(cashier) || t.CashierId.ToUpper() == cashier);
        if (request.Number?.Trim().ToUpperInvariant() is { Length: > 0 } number) tickets = tickets.Where(t => t.Number.ToUpper().Contains(number));
#pragma warning restore CA1304, CA1311
        return tickets;
    }

    private static IQueryable<TicketRow> Sorted(IQueryable<TicketRow> tickets, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("number", false) => tickets.OrderBy(t => t.Number),
        ("number", true) => tickets.OrderByDescending(t => t.Number),
        ("total", false) => tickets.OrderBy(t => t.Total).ThenBy(t => t.Id),
        ("total", true) => tickets.OrderByDescending(t => t.Total).ThenBy(t => t.Id),
        ("cashier", false) => tickets.OrderBy(t => t.CashierName).ThenBy(t => t.CompletedAt),
        ("cashier", true) => tickets.OrderByDescending(t => t.CashierName).ThenByDescending(t => t.CompletedAt),
        ("register", false) => tickets.OrderBy(t => t.RegisterCode).ThenBy(t => t.CompletedAt),
        ("register", true) => tickets.OrderByDescending(t => t.RegisterCode).ThenByDescending(t => t.CompletedAt),
        ("time", false) => tickets.OrderBy(t => t.CompletedAt).ThenBy(t => t.Id),
        _ => tickets.OrderByDescending(t => t.CompletedAt).ThenByDescending(t => t.Id),
    };
}

internal sealed class ListTicketsValidator : AbstractValidator<ListTickets>
{
    public ListTicketsValidator()
    {
        RuleFor(l => l.From).Must(d => d is null || d.Value.Year is > 1900 and < 9000).WithErrorCode("input.out-of-range");
        RuleFor(l => l.To).Must(d => d is null || d.Value.Year is > 1900 and < 9000).WithErrorCode("input.out-of-range");
        RuleFor(l => l.Cashier).MaximumLength(200);
        RuleFor(l => l.Number).MaximumLength(PosLimits.Number);
    }
}

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
