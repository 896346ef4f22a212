using Monolith.Data.Search;

namespace Monolith.Pos.Tickets.ListTickets;

/// <summary>Tickets by the business days of their completion; <c>cashier</c> is part of a name or an id. Whoever counts blind sees none of
/// a shift that is still open.</summary>
[Requires(PosPermissions.View)]
internal sealed record ListTickets(ListQuery Query) : IRequest<Page<TicketListRow>>
{
    public static readonly ListOf<TicketListRow> List = Rows.Of<TicketListRow>("pos.tickets")
        .Column("number", "ui.number", t => t.Number, c => c.Sortable().Mono())
        .Column("time", "ui.time", t => t.CompletedAt, c => c.Sortable().Then(t => t.TicketId))
        .Column("businessDate", "pos.business-date", t => t.BusinessDate, c => c.Extra())
        .Column("register", "pos.register", t => t.RegisterCode, c => c.Sortable().Then(t => t.CompletedAt).Mono())
        .Column("cashier", "pos.cashier", t => t.CashierName, c => c.Sortable().Then(t => t.CompletedAt))
        .Column("customerId", "pos.customer-id", t => t.CustomerId, c => c.Extra())
        .Column("kind", "pos.kind", t => t.IsReturn, c => c.YesNo("pos.kind-return", "pos.kind-sale"))
        .Column("discount", "pos.discount", t => t.Discount, c => c.Figure())
        .Column("net", "pos.net", t => t.Net, c => c.Figure().Extra())
        .Column("tax", "pos.tax", t => t.Tax, c => c.Figure())
        .Column("total", "ui.total", t => t.Total, c => c.Sortable().Figure())
        .Column("printedNumber", "pos.printed-number", t => t.PrintedNumber, c => c.Extra().Mono())
        .Column("ticketId", "pos.ticket-id", t => t.TicketId, c => c.Extra())
        .SearchedIn(t => t.Number)
        .SearchedIn(t => t.PrintedNumber!)
        .BusinessDays(t => t.BusinessDate, t => t.CompletedAt)
        .Id("register", "pos.register", t => t.RegisterId)
        .Id("shift", "pos.shift", t => t.ShiftId)
        .Id("customer", "pos.customer-id", t => t.CustomerId)
        .Text("cashier", "pos.search-cashier")
        .Amount("amount", "pos.search-amount", t => t.Total)
        .Flag("returns", "pos.only-returns")
        .KeyedBy(t => t.TicketId)
        .SortedBy("time", descending: true);
}

internal sealed record TicketListRow
{
    public required Guid TicketId { get; init; }

    public required string Number { get; init; }

    /// <summary>What stands on the customer's receipt, where it is booked under another.</summary>
    public string? PrintedNumber { get; init; }

    public required Guid RegisterId { get; init; }

    public required string RegisterCode { get; init; }

    public required Guid ShiftId { get; init; }

    public required string CashierName { get; init; }

    public Guid? CustomerId { get; init; }

    public required DateTimeOffset CompletedAt { get; init; }

    public required DateOnly BusinessDate { get; init; }

    public required bool IsReturn { get; init; }

    public required Money Discount { get; init; }

    public required Money Net { get; init; }

    public required Money Tax { get; init; }

    public required Money Total { get; init; }
}

internal sealed class ListTicketsHandler(PosDbContext db, ISites sites, ICurrentActor current) : IHandler<ListTickets, Page<TicketListRow>>
{
    public async Task<Result<Page<TicketListRow>>> Handle(ListTickets request, CancellationToken ct)
    {
        var tickets = db.Tickets.SeenBy(current.Actor, db);
        if (request.Query.YesNo("returns") is { } returns) tickets = tickets.Where(t => t.IsReturn == returns);
        if (request.Query.Filter("cashier")?.Trim() is { Length: > 0 } cashier && await Cashiers(cashier, ct) is var cashiers)
            tickets = tickets.Where(t => cashiers.Contains(t.CashierId));
        return await tickets.Select(t => new TicketListRow
        {
            TicketId = t.Id, Number = t.Number, PrintedNumber = t.PrintedNumber, RegisterId = t.RegisterId,
            RegisterCode = t.RegisterCode, ShiftId = t.ShiftId,
            CashierName = t.CashierName, CustomerId = t.CustomerId, CompletedAt = t.CompletedAt, BusinessDate = t.BusinessDate, IsReturn = t.IsReturn,
            Discount = t.Discount, Net = t.Net, Tax = t.Tax, Total = t.Total,
        }).ToPage(ListTickets.List, request.Query, current.Actor, ct, sites.Here);
    }

    // They are few, whatever they are called by: by any part of a name that they had, in any spelling.
    private async Task<List<string>> Cashiers(string text, CancellationToken ct) =>
        [.. (await db.Tickets.Select(t => new { t.CashierId, t.CashierName }).Distinct().ToListAsync(ct))
            .Where(c => string.Equals(c.CashierId, text, StringComparison.OrdinalIgnoreCase) || SearchWords.Finds(text, [c.CashierName]))
            .Select(c => c.CashierId).Distinct()];
}

internal static class ListTicketsEndpoint
{
    public static void Map(RouteGroupBuilder pos) =>
        pos.MapList("tickets", ListTickets.List, q => new ListTickets(q), "ListTickets", "Tickets, newest first");
}
