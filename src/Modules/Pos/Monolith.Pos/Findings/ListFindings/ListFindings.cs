using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Findings.ListFindings;

/// <summary>What was booked and must be looked at, the latest first; what nobody has seen unless <c>open=false</c>.</summary>
[Requires(PosPermissions.Findings)]
internal sealed record ListFindings(ListQuery Query) : IRequest<Page<FindingListRow>>
{
    public static readonly ListOf<FindingListRow> List = Rows.Of<FindingListRow>("pos.findings")
        .Column("at", "ui.time", f => f.At, c => c.Sortable().Then(f => f.FindingId))
        .Column("finding", "pos.finding", f => f.Text, c => c.Wrapped())
        .Column("code", "ui.code", f => f.Code, c => c.Extra())
        .Column("ticket", "pos.ticket", f => f.TicketNumber, c => c.Mono())
        .Column("reason", "pos.seen-because", f => f.Reason, c => c.Wrapped())
        .Column("seenBy", "pos.seen-by", f => f.SeenBy, c => c.Extra())
        .Column("seenAt", "pos.seen-at", f => f.SeenAt, c => c.Extra())
        .Column("register", "pos.register", f => f.RegisterCode, c => c.Sortable().Then(f => f.At).Mono().Extra())
        .Column("cashier", "pos.cashier", f => f.CashierName, c => c.Sortable().Then(f => f.At))
        .Column("businessDate", "pos.business-date", f => f.BusinessDate, c => c.Extra())
        .Column("findingId", "pos.finding-id", f => f.FindingId, c => c.Extra())
        .Column("ticketId", "pos.ticket-id", f => f.TicketId, c => c.Extra())
        .Column("shiftId", "pos.shift-id", f => f.ShiftId, c => c.Extra())
        .Period(f => f.BusinessDate)
        .Id("register", "pos.register", f => f.RegisterId)
        .Id("shift", "pos.shift", f => f.ShiftId)
        .Id("ticket", "pos.ticket-id", f => f.TicketId)
        .YesNo("open", "ui.state", unsetKey: "pos.findings-open", new ListChoice("false", "ui.all"))
        .KeyedBy(f => f.FindingId)
        .SortedBy("at", descending: true);
}

internal sealed record FindingListRow
{
    public required Guid FindingId { get; init; }

    public required string Code { get; init; }

    /// <summary>In the reader's language.</summary>
    public required string Text { get; init; }

    public required DateOnly BusinessDate { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? TicketId { get; init; }

    public string? TicketNumber { get; init; }

    public required Guid ShiftId { get; init; }

    public required Guid RegisterId { get; init; }

    public required string RegisterCode { get; init; }

    public required string CashierName { get; init; }

    public DateTimeOffset? SeenAt { get; init; }

    public string? SeenBy { get; init; }

    public string? Reason { get; init; }
}

internal sealed class ListFindingsHandler(PosDbContext db, ISites sites, ICurrentActor current, ITexts texts)
    : IHandler<ListFindings, Page<FindingListRow>>
{
    public async Task<Result<Page<FindingListRow>>> Handle(ListFindings request, CancellationToken ct)
    {
        var findings = db.Findings.AsNoTracking();
        if (request.Query.YesNo("open") ?? true) findings = findings.Where(f => f.SeenAt == null);
        var page = await findings.Select(f => new FindingListRow
        {
            FindingId = f.Id, Code = f.Code, Text = f.Sentence, BusinessDate = f.BusinessDate, At = f.At, TicketId = f.TicketId,
            TicketNumber = f.TicketNumber, ShiftId = f.ShiftId, RegisterId = f.RegisterId, RegisterCode = f.RegisterCode,
            CashierName = f.CashierName,
            SeenAt = f.SeenAt, SeenBy = f.SeenByName, Reason = f.SeenReason,
        }).ToPage(ListFindings.List, request.Query, current.Actor, ct, sites.Here);
        return page.Map(p => p with { Items = p.Items.Select(f => f with { Text = Sentence.Parse(f.Text).In(texts) }).ToList() });
    }
}

internal static class ListFindingsEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos.MapList(
        "findings", ListFindings.List, q => new ListFindings(q), "ListFindings",
        "What was booked and must be looked at, the open ones unless asked otherwise");
}
