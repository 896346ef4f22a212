namespace Monolith.Finance.Journals.ListEntries;

/// <summary>Entries in booking order: of an account (with its running balance), of a journal, or of one source document.
/// Errors: finance.unknown-account, finance.unknown-journal</summary>
/// <param name="Account">With it every row carries the balance after it.</param>
[Requires(FinancePermissions.View)]
internal sealed record ListEntries(string? Account, Guid? JournalId, Guid? Source, DateOnly? From, DateOnly? To, PageRequest Page) : IRequest<EntryList>;

/// <param name="Opening">Balance of the account before the first day; null where no account was asked for.</param>
internal sealed record EntryList(Page<EntryListRow> Page, Money? Opening, Money Debit, Money Credit);

internal sealed record EntryListRow(
    long Id, Guid JournalId, string JournalNumber, DateOnly Date, string Account, string AccountName, string? AccountNameZh, Money? Debit, Money? Credit, Money? Balance,
    string SourceKind, Guid SourceId, string SourceNumber, Guid? ShiftId, DateTimeOffset Effective, DateTimeOffset Recorded, string? Text)
{
    public string NameIn(string language) => language == "zh" && AccountNameZh is { Length: > 0 } zh ? zh : AccountName;
}

internal sealed class ListEntriesHandler(FinanceDbContext db) : IHandler<ListEntries, EntryList>
{
    public async Task<Result<EntryList>> Handle(ListEntries request, CancellationToken ct)
    {
        var (account, journal, source, page) = (request.Account, request.JournalId, request.Source, request.Page);
        if (account is not null && !await db.Accounts.AnyAsync(a => a.Code == account, ct)) return FinanceErrors.UnknownAccount(account);
        if (journal is not null && !await db.Journals.AnyAsync(j => j.Id == journal, ct)) return FinanceErrors.UnknownJournal;

        var (from, to) = Period.Of(request.From, request.To);
        var entries = db.Entries.Where(e => e.Date >= from && e.Date <= to);
        if (account is not null) entries = entries.Where(e => e.Account == account);
        if (journal is not null) entries = entries.Where(e => e.JournalId == journal);
        if (source is not null)
        {
            entries = await db.Shifts.AnyAsync(s => s.Id == source, ct)
                ? entries.Where(e => db.Journals.Any(j => j.ShiftId == source && j.Id == e.JournalId))
                : entries.Where(e => e.SourceId == source);
        }


        var sums = await entries.GroupBy(e => 1).Select(g => new
        {
            Count = g.Count(),
            Debit = g.Sum(e => e.Amount > 0 ? e.Amount : 0L),
            Credit = g.Sum(e => e.Amount < 0 ? -e.Amount : 0L),
        }).SingleOrDefaultAsync(ct);
        var ordered = entries.OrderBy(e => e.Date).ThenBy(e => e.Id);
        var rows = await ordered.Skip(page.Skip).Take(page.Take).ToListAsync(ct);

        long? opening = null, running = null;
        if (account is not null)
        {
            opening = request.From is null ? 0 : await db.Entries.Where(e => e.Account == account && e.Date < from).SumAsync(e => e.Amount, ct);
            running = opening + (page.Skip == 0 ? 0 : await ordered.Take(page.Skip).SumAsync(e => e.Amount, ct));
        }

        var journalIds = rows.Select(r => r.JournalId).Distinct().ToList();
        var numbers = await db.Journals.Where(j => journalIds.Contains(j.Id)).ToDictionaryAsync(j => j.Id, j => j.Number, ct);
        var names = await db.Accounts.ToDictionaryAsync(a => a.Code, a => (a.Name, a.NameZh), ct);
        var items = rows.Select(e =>
        {
            var amount = Money.FromScaled(e.Amount);
            running += e.Amount;
            var (name, nameZh) = names.GetValueOrDefault(e.Account, (e.Account, null));
            return new EntryListRow(
                e.Id, e.JournalId, numbers.GetValueOrDefault(e.JournalId, ""), e.Date, e.Account, name, nameZh,
                e.Amount >= 0 ? amount : null, e.Amount < 0 ? -amount : null, running is { } balance ? Money.FromScaled(balance) : null,
                e.SourceKind, e.SourceId, e.SourceNumber, e.ShiftId, e.Effective, e.Recorded, e.Text);
        }).ToList();
        return new EntryList(
            new(items, sums?.Count ?? 0, page.Skip, page.Take),
            opening is { } o ? Money.FromScaled(o) : null,
            Money.FromScaled(sums?.Debit ?? 0),
            Money.FromScaled(sums?.Credit ?? 0));
    }
}
