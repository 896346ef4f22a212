namespace Monolith.Finance.Journals.ShowJournal;

/// <summary>A journal with its totals by account; its entries are a list of their own. Errors: finance.unknown-journal</summary>
[Requires(FinancePermissions.View)]
internal sealed record ShowJournal(Guid JournalId) : IRequest<JournalInfo>;

internal sealed record JournalInfo(
    Guid JournalId, string Number, DateOnly Date, JournalKind Kind, JournalState State,
    string SourceKind, Guid SourceId, string SourceNumber, Guid? ShiftId, string? RegisterCode, string? CashierName, int? ZNumber,
    DateTimeOffset OpenedAt, DateTimeOffset? PostedAt, string? PostedBy, string? Reason,
    IReadOnlyList<TrialBalanceLine> Accounts, Money Debit, Money Credit);

internal sealed class ShowJournalHandler(FinanceDbContext db) : IHandler<ShowJournal, JournalInfo>
{
    public async Task<Result<JournalInfo>> Handle(ShowJournal request, CancellationToken ct)
    {
        var j = await db.Journals.FirstOrDefaultAsync(x => x.Id == request.JournalId, ct);
        if (j is null) return JournalErrors.Unknown;
        var shift = j.ShiftId is { } shiftId ? await db.Shifts.FirstOrDefaultAsync(s => s.Id == shiftId, ct) : null;
        var sums = await db.Entries.Where(e => e.JournalId == j.Id).GroupBy(e => e.Account).Select(g => new
        {
            g.Key,
            Debit = g.Sum(e => e.Amount > 0 ? e.Amount : 0L),
            Credit = g.Sum(e => e.Amount < 0 ? -e.Amount : 0L),
        }).ToListAsync(ct);
        var accounts = await db.Accounts.ToDictionaryAsync(a => a.Code, ct);
        var lines = sums.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s =>
        {
            var a = accounts.GetValueOrDefault(s.Key);
            return new TrialBalanceLine(
                s.Key, a?.Name ?? s.Key, a?.Kind ?? AccountKind.Expense, a?.Role,
                Money.FromScaled(s.Debit), Money.FromScaled(s.Credit), Money.FromScaled(s.Debit - s.Credit));
        }).ToList();
        return new JournalInfo(
            j.Id, j.Number, j.Date, j.Kind, j.State, j.SourceKind, j.SourceId, j.SourceNumber, j.ShiftId,
            shift?.RegisterCode, shift?.CashierName, shift?.ZNumber, j.OpenedAt, j.PostedAt, j.PostedBy, j.Reason,
            lines, Money.Sum(lines.Select(l => l.Debit)), Money.Sum(lines.Select(l => l.Credit)));
    }
}

internal static class ShowJournalEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapGet("journals/{id:guid}", (Guid id, ISender send, CancellationToken ct) => send.Send(new ShowJournal(id), ct).ToHttp())
        .Serves<ShowJournal>().WithName("ShowJournal")
        .WithSummary("A journal with its totals by account.").Produces<JournalInfo>();
}
