using FluentValidation;
using Monolith.SharedKernel.Sites;

namespace Monolith.Finance.Journals.PostJournal;

/// <summary>Posts a journal by hand: balanced, with a reason, never changed again.
/// Errors: finance.unbalanced, finance.line-account, finance.line-inventory, finance.line-sides, finance.line-digits, finance.date-range,
/// finance.date-long-ago, finance.back-dating, period.closed, request.id-reused</summary>
/// <param name="LongAgo">A day more than a year ago is meant.</param>
[Requires(FinancePermissions.PostJournals)]
internal sealed record PostJournal(Guid JournalId, DateOnly Date, string Reason, IReadOnlyList<PostJournalLine> Lines, bool LongAgo = false)
    : IRequest<PostedJournal>;

/// <summary>Either a debit or a credit.</summary>
internal sealed record PostJournalLine(string Account, Money? Debit = null, Money? Credit = null, string? Text = null);

internal sealed record PostedJournal(Guid JournalId, string Number, DateOnly Date, Money Total);

internal sealed class PostJournalValidator : AbstractValidator<PostJournal>
{
    public PostJournalValidator()
    {
        RuleFor(x => x.JournalId).NotEmpty();
        RuleFor(x => x.Reason).NotEmpty().MaximumLength(500);
        RuleFor(x => x.Lines).NotNull();
        RuleFor(x => x.Lines.Count).InclusiveBetween(2, 200).OverridePropertyName("Lines").When(x => x.Lines is not null);
        RuleForEach(x => x.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.Account).NotEmpty().MaximumLength(20);
            line.RuleFor(l => l.Text).MaximumLength(200);
        });
    }
}

internal sealed class PostJournalHandler(FinanceDbContext db, ICurrentActor current, ISites sites, IPeriods periods, TimeProvider clock)
    : IHandler<PostJournal, PostedJournal>
{
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    public async Task<Result<PostedJournal>> Handle(PostJournal request, CancellationToken ct)
    {
        if (Wrong(request) is { } error) return error;
        return await db.WriteOnce<PostedJournal>("finance.post-journal", request.JournalId, request, async token =>
        {
            await db.LockForAll(IPeriods.Lock, token);
            // Asked in the write: a repeat gets the first answer, even if the day was closed since.
            if (await periods.Refuses(sites.Here.Number, request.Date, token) is { } closed) return closed.At("date");
            await db.Lock(Journal.Lock, token);
            var codes = request.Lines.Select(l => l.Account).Distinct().ToList();
            var known = await db.Accounts.Where(a => a.Active && codes.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.Role, token);
            for (var i = 0; i < request.Lines.Count; i++)
            {
                var account = request.Lines[i].Account;
                if (!known.TryGetValue(account, out var role)) return JournalErrors.LineAccount(i, account);
                // What stands there must be the value of stock, to the cent.
                if (role == AccountRoles.Inventory) return JournalErrors.LineInventory(i, account);
            }

            var now = clock.GetUtcNow();
            var journal = new JournalRow
            {
                Id = request.JournalId,
                Number = await db.NextDocumentNumber(Journal.Series, token),
                Site = sites.Here.Number,
                Date = request.Date,
                Kind = JournalKind.Manual,
                SourceKind = FinanceKinds.ManualJournal,
                SourceId = request.JournalId,
                SourceNumber = "",
                ActorId = current.Actor.Id,
                ActorName = current.Actor.Name,
                State = JournalState.Posted,
                OpenedAt = now,
                PostedAt = now,
                PostedBy = current.Actor.Name,
                Reason = request.Reason.Trim(),
            };
            await db.BulkInsert([journal], token);
            await db.BulkInsert(Entries(request, journal, sites.Here.StartOf(request.Date), now), token);
            db.Audit($"journal:{journal.Number}", after: request, reason: journal.Reason);
            return new PostedJournal(journal.Id, journal.Number, journal.Date, Money.Sum(request.Lines.Select(l => l.Debit ?? Money.Zero)));
        }, ct);
    }

    private Error? Wrong(PostJournal request)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var earliest = sites.Here.OpeningDay ?? Earliest;
        if (request.Date < earliest || request.Date > today) return JournalErrors.DateRange(earliest, today);
        if (request.Date < today && !current.Actor.Can(FinancePermissions.BackDate)) return JournalErrors.BackDating(today);
        if (!request.LongAgo && request.Date < today.AddYears(-1)) return JournalErrors.DateLongAgo(request.Date);
        for (var i = 0; i < request.Lines.Count; i++)
        {
            var line = request.Lines[i];
            var (left, right) = (line.Debit ?? Money.Zero, line.Credit ?? Money.Zero);
            if (left.IsZero == right.IsZero || left.IsNegative || right.IsNegative) return JournalErrors.LineSides(i);
            if (!Amount(line).FitsDigits(sites.Here.Currency.Digits)) return JournalErrors.LineDigits(i, sites.Here.Currency.Digits);
        }

        var debit = Money.Sum(request.Lines.Select(l => l.Debit ?? Money.Zero));
        var credit = Money.Sum(request.Lines.Select(l => l.Credit ?? Money.Zero));
        return debit == credit ? null : JournalErrors.Unbalanced(debit, credit);
    }

    private static List<EntryRow> Entries(
        PostJournal request, JournalRow journal, DateTimeOffset effective, DateTimeOffset now) => request.Lines.Select((line, i) => new EntryRow
    {
        JournalId = journal.Id,
        Book = Book.Manual,
        SourceId = journal.Id,
        Part = 0,
        Line = i + 1,
        Account = line.Account,
        Amount = Amount(line).Scaled,
        Site = journal.Site,
        Date = journal.Date,
        SourceKind = FinanceKinds.ManualJournal,
        SourceNumber = journal.Number,
        ActorId = journal.ActorId,
        ActorName = journal.ActorName,
        Effective = effective,
        Recorded = now,
        Text = line.Text.OrNull(),
    }).ToList();

    private static Money Amount(PostJournalLine line) => (line.Debit ?? Money.Zero) - (line.Credit ?? Money.Zero);
}

internal static class PostJournalEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapPut("journals/{id:guid}", (Guid id, JournalBody body, ISender send, CancellationToken ct) =>
            send.Send(new PostJournal(id, body.Date, body.Reason, body.Lines, body.LongAgo), ct).ToHttp())
        .Serves<PostJournal>().WithName("PostJournal")
        .WithSummary("Posts a balanced journal by hand.").Produces<PostedJournal>();

    internal sealed record JournalBody(DateOnly Date, string Reason, IReadOnlyList<PostJournalLine> Lines, bool LongAgo = false);
}
