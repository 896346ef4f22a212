using FluentValidation;

namespace Monolith.Finance.Journals.ListJournals;

/// <param name="Q">Part of the journal's or its source's number.</param>
/// <param name="Source">A shift, or any document that was booked into the journal.</param>
[Requires(FinancePermissions.View)]
internal sealed record ListJournals(
    string? Q, DateOnly? From, DateOnly? To, JournalKind? Kind, JournalState? State, Guid? Source, PageRequest Page)
    : IRequest<Page<JournalListRow>>;

/// <param name="Total">Sum of its debits.</param>
internal sealed record JournalListRow(
    Guid JournalId, string Number, DateOnly Date, JournalKind Kind, JournalState State,
    string SourceKind, Guid SourceId, string SourceNumber, Guid? ShiftId,
    int Entries, Money Total, DateTimeOffset OpenedAt, DateTimeOffset? PostedAt, string? Reason);

internal sealed class ListJournalsValidator : AbstractValidator<ListJournals>
{
    public ListJournalsValidator() => RuleFor(x => x.Q).MaximumLength(200);
}

internal sealed class ListJournalsHandler(FinanceDbContext db) : IHandler<ListJournals, Page<JournalListRow>>
{
    public async Task<Result<Page<JournalListRow>>> Handle(ListJournals request, CancellationToken ct)
    {
        var (page, source) = (request.Page, request.Source);
        var (from, to) = Period.Of(request.From, request.To);
        var journals = db.Journals.Where(j => j.Date >= from && j.Date <= to);
        if (request.Kind is { } kind) journals = journals.Where(j => j.Kind == kind);
        if (request.State is { } state) journals = journals.Where(j => j.State == state);
        if (request.Q?.Trim() is { Length: > 0 } text)
        {
            var upper = text.ToUpperInvariant();
            journals = journals.Where(j => j.Number.Contains(upper) || j.SourceNumber.Contains(upper) || j.SourceNumber.Contains(text));
        }

        if (source is not null)
        {
            var booked = db.Entries.Where(e => e.SourceId == source).Select(e => e.JournalId);
            journals = journals.Where(j => j.SourceId == source || j.ShiftId == source || booked.Contains(j.Id));
        }

        var total = await journals.CountAsync(ct);
        var found = await Sorted(journals, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        var ids = found.Select(j => j.Id).ToList();
        var sums = ids.Count > PageRequest.MaxTake
            ? db.Entries // an export: one pass over all is cheaper than a list of a hundred thousand ids
            : db.Entries.Where(e => ids.Contains(e.JournalId));
        var totals = await sums.GroupBy(e => e.JournalId)
            .Select(g => new { g.Key, Entries = g.Count(), Total = g.Sum(e => e.Amount > 0 ? e.Amount : 0L) })
            .ToDictionaryAsync(t => t.Key, ct);

        var rows = found.Select(j =>
        {
            var sum = totals.GetValueOrDefault(j.Id);
            return new JournalListRow(
                j.Id, j.Number, j.Date, j.Kind, j.State, j.SourceKind, j.SourceId, j.SourceNumber, j.ShiftId,
                sum?.Entries ?? 0, Money.FromScaled(sum?.Total ?? 0), j.OpenedAt, j.PostedAt, j.Reason);
        }).ToList();
        return new Page<JournalListRow>(rows, total, page.Skip, page.Take);
    }

    private static IQueryable<JournalRow> Sorted(IQueryable<JournalRow> journals, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("number", false) => journals.OrderBy(j => j.Number),
        ("number", true) => journals.OrderByDescending(j => j.Number),
        ("kind", false) => journals.OrderBy(j => j.Kind).ThenBy(j => j.Number),
        ("kind", true) => journals.OrderByDescending(j => j.Kind).ThenBy(j => j.Number),
        ("date", false) => journals.OrderBy(j => j.Date).ThenBy(j => j.Number),
        _ => journals.OrderByDescending(j => j.Date).ThenByDescending(j => j.Number),
    };
}

internal static class ListJournalsEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("journals", (string? q, DateOnly? from, DateOnly? to, JournalKind? kind, JournalState? state, Guid? source, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListJournals(q, from, to, kind, state, source, page.ToRequest()), ct).ToHttp())
            .Needs(FinancePermissions.View).WithName("ListJournals").WithSummary("Journals; source is a ticket, a shift or another document.").Produces<Page<JournalListRow>>();
        g.MapGet("journals/export.csv", async (string? q, DateOnly? from, DateOnly? to, JournalKind? kind, JournalState? state, Guid? source, string? sort,
                bool? descending, string? columns, ISender send, CancellationToken ct) =>
            {
                var found = await send.Send(new ListJournals(q, from, to, kind, state, source, Listing.Whole(sort, descending)), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    "journals.csv", columns, found.Value.Items,
                    new("number", "number", j => j.Number), new("date", "date", j => Listing.Day(j.Date)), new("kind", "kind", j => Listing.Word(j.Kind)),
                    new("state", "state", j => Listing.Word(j.State)), new("source", "source_kind", j => j.SourceKind), new("source", "source_number", j => j.SourceNumber),
                    new("entries", "entries", j => j.Entries.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("amount", "amount", j => j.Total.ToString()),
                    new("opened", "opened", j => Listing.Moment(j.OpenedAt)), new("posted", "posted", j => j.PostedAt is { } posted ? Listing.Moment(posted) : null),
                    new("reason", "reason", j => j.Reason));
            })
            .Needs(FinancePermissions.View).WithName("ExportJournals").WithSummary("Journals as CSV, up to 100,000.");
    }
}
