using FluentValidation;

namespace Monolith.Finance.Journals.ListJournals;

/// <param name="Q">Part of the journal's or its source's number.</param>
/// <param name="Source">A shift, or any document that was booked into the journal.</param>
[Requires(FinancePermissions.View)]
internal sealed record ListJournals(string? Q, DateOnly? From, DateOnly? To, JournalKind? Kind, JournalState? State, Guid? Source, PageRequest Page) : IRequest<Page<JournalListRow>>;

/// <param name="Total">Sum of its debits.</param>
internal sealed record JournalListRow(
    Guid JournalId, string Number, DateOnly Date, JournalKind Kind, JournalState State, string SourceKind, Guid SourceId, string SourceNumber,
    Guid? ShiftId, int Entries, Money Total, DateTimeOffset OpenedAt, DateTimeOffset? PostedAt, string? Reason);

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
            .Select(g => new { g.Key, Entries = g.Count(), Total = g.Sum(e => e.Amount > 0 ? e.Amount : 0L) }).ToDictionaryAsync(t => t.Key, ct);

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
