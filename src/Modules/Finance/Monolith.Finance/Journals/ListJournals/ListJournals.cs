namespace Monolith.Finance.Journals.ListJournals;

/// <summary>Journals; <c>source</c> is a ticket, a shift, or any other document that was booked into one.</summary>
[Requires(FinancePermissions.View)]
internal sealed record ListJournals(ListQuery Query) : IRequest<Page<JournalListRow>>
{
    public static readonly ListOf<JournalListRow> List = Rows.Of<JournalListRow>("finance.journals")
        .Column("number", "ui.number", j => j.Number, c => c.Sortable().Mono())
        .Column("date", "ui.date", j => j.Date, c => c.Sortable().Then(j => j.Number))
        .Column("kind", "finance.journal-kind", j => j.Kind, c => c.Sortable().Then(j => j.Number).Words("finance.journal-kind"))
        .Column("sourceKind", "finance.source-kind", j => j.SourceKind, c => c.Extra().Words("finance.source"))
        .Column("source", "finance.source", j => j.SourceNumber)
        .Column("entries", "finance.entries", j => j.Entries, c => c.Figure())
        .Column("amount", "ui.amount", j => j.Total, c => c.Figure())
        .Column("state", "ui.state", j => j.State, c => c.Words("finance.journal-state"))
        .Column("opened", "finance.opened-at", j => j.OpenedAt, c => c.Extra())
        .Column("posted", "finance.posted-at", j => j.PostedAt, c => c.Extra())
        .Column("reason", "ui.reason", j => j.Reason, c => c.Extra().Wrapped())
        .SearchedIn(j => j.Number).SearchedIn(j => j.SourceNumber)
        .Period(j => j.Date)
        .Choice("kind", "finance.journal-kind", j => j.Kind, "finance.journal-kind")
        .Choice("state", "ui.state", j => j.State, "finance.journal-state")
        .Id("source", "finance.source")
        .KeyedBy(j => j.JournalId)
        .SortedBy("date", descending: true);
}

internal sealed record JournalListRow
{
    public required Guid JournalId { get; init; }

    public required string Number { get; init; }

    public required DateOnly Date { get; init; }

    public required JournalKind Kind { get; init; }

    public required JournalState State { get; init; }

    public required string SourceKind { get; init; }

    public required Guid SourceId { get; init; }

    public required string SourceNumber { get; init; }

    public Guid? ShiftId { get; init; }

    public int Entries { get; init; }

    /// <summary>Sum of its debits.</summary>
    public Money Total { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? PostedAt { get; init; }

    public string? Reason { get; init; }
}

internal sealed class ListJournalsHandler(FinanceDbContext db, ICurrentActor current) : IHandler<ListJournals, Page<JournalListRow>>
{
    public async Task<Result<Page<JournalListRow>>> Handle(ListJournals request, CancellationToken ct)
    {
        var journals = db.Journals.AsQueryable();
        if (request.Query.Id("source") is { } source)
        {
            var booked = db.Entries.Where(e => e.SourceId == source).Select(e => e.JournalId);
            journals = journals.Where(j => j.SourceId == source || j.ShiftId == source || booked.Contains(j.Id));
        }

        var found = await journals.Select(j => new JournalListRow
        {
            JournalId = j.Id, Number = j.Number, Date = j.Date, Kind = j.Kind, State = j.State, SourceKind = j.SourceKind, SourceId = j.SourceId,
            SourceNumber = j.SourceNumber, ShiftId = j.ShiftId, OpenedAt = j.OpenedAt, PostedAt = j.PostedAt, Reason = j.Reason,
        }).ToPage(ListJournals.List, request.Query, current.Actor, ct);
        return found.TryGet(out var page, out var error) ? page with { Items = await WithSums(page.Items, ct) } : error;
    }

    // Of one page: the database would add up every journal that the filters leave.
    private async Task<List<JournalListRow>> WithSums(IReadOnlyList<JournalListRow> journals, CancellationToken ct)
    {
        var ids = journals.Select(j => j.JournalId).ToList();
        var sums = await db.Entries.Where(e => ids.Contains(e.JournalId)).GroupBy(e => e.JournalId)
            .Select(g => new { g.Key, Entries = g.Count(), Total = g.Sum(e => e.Amount > 0 ? e.Amount : 0L) })
            .ToDictionaryAsync(t => t.Key, ct);
        return journals
            .Select(j => sums.TryGetValue(j.JournalId, out var sum) ? j with { Entries = sum.Entries, Total = Money.FromScaled(sum.Total) } : j)
            .ToList();
    }
}

internal static class ListJournalsEndpoint
{
    public static void Map(RouteGroupBuilder g) =>
        g.MapList("journals", ListJournals.List, q => new ListJournals(q), "ListJournals", "Journals; source is a ticket, a shift or another document");
}
