using Monolith.SharedKernel.Text;

namespace Monolith.Finance.Journals.ListEntries;

/// <summary>Entries in booking order: of an account (with its running balance), of a journal, or of one source document.
/// Errors: finance.unknown-account, finance.unknown-journal</summary>
/// <param name="Account">With it every row carries the balance after it.</param>
[Requires(FinancePermissions.View)]
internal sealed record ListEntries(string? Account, Guid? JournalId, Guid? Source, DateOnly? From, DateOnly? To, PageRequest Page)
    : IRequest<EntryList>;

/// <param name="Opening">Balance of the account before the first day; null where no account was asked for.</param>
internal sealed record EntryList(Page<EntryListRow> Page, Money? Opening, Money Debit, Money Credit);

internal sealed record EntryListRow(
    long Id, Guid JournalId, string JournalNumber, DateOnly Date, string Account, LocalName AccountName,
    Money? Debit, Money? Credit, Money? Balance, string SourceKind, Guid SourceId, string SourceNumber, Guid? ShiftId,
    DateTimeOffset Effective, DateTimeOffset Recorded, string? Text);

internal sealed class ListEntriesHandler(FinanceDbContext db) : IHandler<ListEntries, EntryList>
{
    public async Task<Result<EntryList>> Handle(ListEntries request, CancellationToken ct)
    {
        var (account, journal, source, page) = (request.Account, request.JournalId, request.Source, request.Page);
        if (account is not null && !await db.Accounts.AnyAsync(a => a.Code == account, ct)) return AccountErrors.Unknown(account);
        if (journal is not null && !await db.Journals.AnyAsync(j => j.Id == journal, ct)) return JournalErrors.Unknown;

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
            opening = request.From is null
                ? 0
                : await db.Entries.Where(e => e.Account == account && e.Date < from).SumAsync(e => e.Amount, ct);
            running = opening + (page.Skip == 0 ? 0 : await ordered.Take(page.Skip).SumAsync(e => e.Amount, ct));
        }

        var journalIds = rows.Select(r => r.JournalId).Distinct().ToList();
        var numbers = await db.Journals.Where(j => journalIds.Contains(j.Id)).ToDictionaryAsync(j => j.Id, j => j.Number, ct);
        var names = await db.Accounts.ToDictionaryAsync(a => a.Code, a => a.Name, ct);
        var items = rows.Select(e =>
        {
            var amount = Money.FromScaled(e.Amount);
            running += e.Amount;
            var name = names.TryGetValue(e.Account, out var known) ? known : e.Account;
            return new EntryListRow(
                e.Id, e.JournalId, numbers.GetValueOrDefault(e.JournalId, ""), e.Date, e.Account, name,
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

internal static class ListEntriesEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("accounts/{code}/entries", (string code, DateOnly? from, DateOnly? to, int? skip, int? take, ISender send, CancellationToken ct) =>
                send.Send(new ListEntries(code, null, null, from, to, new Paging { Skip = skip, Take = take }.ToRequest()), ct).ToHttp())
            .Needs(FinancePermissions.View).WithName("ListAccountEntries").WithSummary("What was booked on an account, with the running balance.").Produces<EntryList>();
        g.MapGet("accounts/{code}/entries/export.csv", (string code, DateOnly? from, DateOnly? to, string? columns, ISender send, ITexts texts, CancellationToken ct) =>
                File(send, texts, new(code, null, null, from, to, Listing.Whole(null, null)), "account.csv", columns, ct))
            .Needs(FinancePermissions.View).WithName("ExportAccountEntries").WithSummary("The entries of an account as CSV, up to 100,000.");
        g.MapGet("journals/{id:guid}/entries", (Guid id, int? skip, int? take, ISender send, CancellationToken ct) =>
                send.Send(new ListEntries(null, id, null, null, null, new Paging { Skip = skip, Take = take }.ToRequest()), ct).ToHttp())
            .Needs(FinancePermissions.View).WithName("ListJournalEntries").WithSummary("The entries of a journal.").Produces<EntryList>();
        g.MapGet("journals/{id:guid}/entries/export.csv", (Guid id, string? columns, ISender send, ITexts texts, CancellationToken ct) =>
                File(send, texts, new(null, id, null, null, null, Listing.Whole(null, null)), "journal.csv", columns, ct))
            .Needs(FinancePermissions.View).WithName("ExportJournalEntries").WithSummary("The entries of a journal as CSV, up to 100,000.");
        g.MapGet("entries", (Guid? source, DateOnly? from, DateOnly? to, int? skip, int? take, ISender send, CancellationToken ct) =>
                send.Send(new ListEntries(null, null, source, from, to, new Paging { Skip = skip, Take = take }.ToRequest()), ct).ToHttp())
            .Needs(FinancePermissions.View).WithName("ListEntries").WithSummary("Entries of a source document (a ticket, a shift, a receipt) or of a period.").Produces<EntryList>();
        g.MapGet("entries/export.csv", (Guid? source, DateOnly? from, DateOnly? to, string? columns, ISender send, ITexts texts, CancellationToken ct) =>
                File(send, texts, new(null, null, source, from, to, Listing.Whole(null, null)), "entries.csv", columns, ct))
            .Needs(FinancePermissions.View).WithName("ExportEntries").WithSummary("Entries as CSV, up to 100,000.");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> File(
        ISender send, ITexts texts, ListEntries request, string name, string? columns, CancellationToken ct)
    {
        var found = await send.Send(request, ct);
        return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
            name, columns, found.Value.Page.Items,
            new("date", "date", e => Listing.Day(e.Date)), new("journal", "journal", e => e.JournalNumber), new("account", "account", e => e.Account),
            new("account", "account_name", e => e.AccountName.In(texts.Language)), new("debit", "debit", e => e.Debit?.ToString()), new("credit", "credit", e => e.Credit?.ToString()),
            new("balance", "balance", e => e.Balance?.ToString()), new("source", "source_kind", e => e.SourceKind), new("source", "source_number", e => e.SourceNumber),
            new("source", "source_id", e => e.SourceId.ToString()), new("effective", "effective", e => Listing.Moment(e.Effective)),
            new("recorded", "recorded", e => Listing.Moment(e.Recorded)), new("text", "text", e => e.Text));
    }
}
