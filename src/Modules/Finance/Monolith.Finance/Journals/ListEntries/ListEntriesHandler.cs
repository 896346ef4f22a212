namespace Monolith.Finance.Journals.ListEntries;

internal sealed class ListEntriesHandler(FinanceDbContext db, ICurrentActor current) : IHandler<ListEntries, EntryList>
{
    public async Task<Result<EntryList>> Handle(ListEntries request, CancellationToken ct)
    {
        var (account, journal, page) = (request.Account, request.JournalId, request.Query.Clamp());
        if (ListEntries.List.Refuses(page, current.Actor) is { } refused) return refused;
        if (account is not null && !await db.Accounts.AnyAsync(a => a.Code == account, ct)) return AccountErrors.Unknown(account);
        if (journal is not null && !await db.Journals.AnyAsync(j => j.Id == journal, ct)) return JournalErrors.Unknown;

        var entries = await Asked(request, ct);
        var ordered = entries.OrderBy(e => e.Date).ThenBy(e => e.Id);
        if (page.Walk is { } walk) return await Piece(walk, ordered, account, page, ct);
        var sums = await entries.GroupBy(e => 1).Select(g => new
        {
            Count = g.Count(),
            Debit = g.Sum(e => e.Amount > 0 ? e.Amount : 0L),
            Credit = g.Sum(e => e.Amount < 0 ? -e.Amount : 0L),
        }).SingleOrDefaultAsync(ct);
        var rows = await ordered.Skip(page.Skip).Take(page.Take).ToListAsync(ct);

        long? opening = null, running = null;
        if (account is not null)
        {
            opening = await Opening(account, page, ct);
            running = opening + (page.Skip == 0 ? 0 : await ordered.Take(page.Skip).SumAsync(e => e.Amount, ct));
        }

        return new EntryList(
            await Rows(rows, running, ct), sums?.Count ?? 0, page.Skip, page.Take,
            opening is { } o ? Money.FromScaled(o) : null,
            Money.FromScaled(sums?.Debit ?? 0),
            Money.FromScaled(sums?.Credit ?? 0));
    }

    /// <summary>The next entries of the whole list, with the account's balance carried from one piece to the next.</summary>
    private async Task<EntryList> Piece(ListWalk walk, IQueryable<EntryRow> ordered, string? account, ListQuery query, CancellationToken ct)
    {
        var ids = await walk.Next(() => ordered.Select(e => e.Id).ToListAsync(ct));
        var rows = (await db.Entries.Where(e => ids.Contains(e.Id)).ToListAsync(ct)).OrderBy(e => e.Date).ThenBy(e => e.Id).ToList();
        var running = account is null ? null : walk.Carried as long? ?? await Opening(account, query, ct);
        walk.Carried = running + rows.Sum(e => e.Amount);
        return new EntryList(await Rows(rows, running, ct), walk.Total, 0, ids.Count, null, Money.Zero, Money.Zero);
    }

    /// <summary>The account's balance before the first day.</summary>
    private async Task<long?> Opening(string account, ListQuery query, CancellationToken ct) => query.Day("from") is { } from
        ? await db.Entries.Where(e => e.Account == account && e.Date < from).SumAsync(e => e.Amount, ct)
        : 0;

    private async Task<IQueryable<EntryRow>> Asked(ListEntries request, CancellationToken ct)
    {
        var (from, to) = Period.Of(request.Query.Day("from"), request.Query.Day("to"));
        var entries = db.Entries.Where(e => e.Date >= from && e.Date <= to);
        if (request.Account is { } account) entries = entries.Where(e => e.Account == account);
        if (request.JournalId is { } journal) entries = entries.Where(e => e.JournalId == journal);
        if (request.Query.Id("source") is not { } source) return entries;
        return await db.Shifts.AnyAsync(s => s.Id == source, ct)
            ? entries.Where(e => db.Journals.Any(j => j.ShiftId == source && j.Id == e.JournalId))
            : entries.Where(e => e.SourceId == source);
    }

    /// <param name="running">The account's balance before the first of them.</param>
    private async Task<List<EntryListRow>> Rows(List<EntryRow> entries, long? running, CancellationToken ct)
    {
        var ids = entries.Select(r => r.JournalId).Distinct().ToList();
        var numbers = await db.Journals.Where(j => ids.Contains(j.Id)).ToDictionaryAsync(j => j.Id, j => j.Number, ct);
        var names = await db.Accounts.ToDictionaryAsync(a => a.Code, a => a.Name, ct);
        return entries.Select(e =>
        {
            var amount = Money.FromScaled(e.Amount);
            running += e.Amount;
            return new EntryListRow
            {
                Id = e.Id, JournalId = e.JournalId, JournalNumber = numbers.GetValueOrDefault(e.JournalId, ""), Date = e.Date,
                Account = e.Account, AccountName = names.TryGetValue(e.Account, out var name) ? name : e.Account,
                Debit = e.Amount >= 0 ? amount : null, Credit = e.Amount < 0 ? -amount : null,
                Balance = running is { } balance ? Money.FromScaled(balance) : null,
                SourceKind = e.SourceKind, SourceId = e.SourceId, SourceNumber = e.SourceNumber, ShiftId = e.ShiftId,
                Effective = e.Effective, Recorded = e.Recorded, Text = e.Text,
            };
        }).ToList();
    }
}
