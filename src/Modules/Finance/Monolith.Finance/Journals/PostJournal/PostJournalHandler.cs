using Monolith.SharedKernel.Shop;

namespace Monolith.Finance.Journals.PostJournal;

internal sealed class PostJournalHandler(FinanceDbContext db, JournalNumbers numbers, ICurrentActor current, IShop shop, TimeProvider clock)
    : IHandler<PostJournal, PostedJournal>
{
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    public async Task<Result<PostedJournal>> Handle(PostJournal request, CancellationToken ct)
    {
        if (Wrong(request) is { } error) return error;
        return await db.WriteOnce<PostedJournal>("finance.post-journal", request.JournalId, request, async token =>
        {
            await db.Lock("journals", token);
            var codes = request.Lines.Select(l => l.Account).Distinct().ToList();
            var known = await db.Accounts.Where(a => a.Active && codes.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.Role, token);
            for (var i = 0; i < request.Lines.Count; i++)
            {
                if (!known.TryGetValue(request.Lines[i].Account, out var role)) return FinanceErrors.LineAccount(i, request.Lines[i].Account);
                // What stands there must be the value of stock, to the cent.
                if (role == AccountRoles.Inventory) return FinanceErrors.LineInventory(i, request.Lines[i].Account);
            }

            var now = clock.GetUtcNow();
            await numbers.Load(token);
            var journal = new JournalRow
            {
                Id = request.JournalId,
                Number = numbers.Next(),
                Date = request.Date,
                Kind = JournalKind.Manual,
                SourceKind = SourceKinds.Manual,
                SourceId = request.JournalId,
                SourceNumber = "",
                State = JournalState.Posted,
                OpenedAt = now,
                PostedAt = now,
                PostedBy = current.Actor.Name,
                Reason = request.Reason.Trim(),
            };
            await numbers.Save(token);
            await db.BulkInsert([journal], token);
            await db.BulkInsert(Entries(request, journal, shop.StartOf(request.Date), now), token);
            db.Audit($"journal:{journal.Number}", after: request, reason: journal.Reason);
            return new PostedJournal(journal.Id, journal.Number, journal.Date, Money.Sum(request.Lines.Select(l => l.Debit ?? Money.Zero)));
        }, ct);
    }

    private Error? Wrong(PostJournal request)
    {
        var today = shop.BusinessDate(clock.GetUtcNow());
        if (request.Date < Earliest || request.Date > today) return FinanceErrors.DateRange(Earliest, today);
        for (var i = 0; i < request.Lines.Count; i++)
        {
            var line = request.Lines[i];
            if ((line.Debit ?? Money.Zero).IsZero == (line.Credit ?? Money.Zero).IsZero) return FinanceErrors.LineSides(i);
            if (Amount(line).IsZero || (line.Debit ?? line.Credit)!.Value.IsNegative || (line.Credit ?? line.Debit)!.Value.IsNegative) return FinanceErrors.LineSides(i);
            if (!Amount(line).FitsDigits(shop.Currency.Digits)) return FinanceErrors.LineDigits(i, shop.Currency.Digits);
        }

        var (debit, credit) = (Money.Sum(request.Lines.Select(l => l.Debit ?? Money.Zero)), Money.Sum(request.Lines.Select(l => l.Credit ?? Money.Zero)));
        return debit == credit ? null : FinanceErrors.Unbalanced(debit, credit);
    }

    private static List<EntryRow> Entries(PostJournal request, JournalRow journal, DateTimeOffset effective, DateTimeOffset now) => request.Lines.Select((line, i) => new EntryRow
    {
        JournalId = journal.Id,
        Book = Book.Manual,
        SourceId = journal.Id,
        Part = 0,
        Line = i + 1,
        Account = line.Account,
        Amount = Amount(line).Scaled,
        Date = journal.Date,
        SourceKind = SourceKinds.Manual,
        SourceNumber = journal.Number,
        Effective = effective,
        Recorded = now,
        Text = string.IsNullOrWhiteSpace(line.Text) ? null : line.Text.Trim(),
    }).ToList();

    private static Money Amount(PostJournalLine line) => (line.Debit ?? Money.Zero) - (line.Credit ?? Money.Zero);
}

internal static class PostJournalEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapPut("journals/{id:guid}", (Guid id, JournalBody body, ISender send, CancellationToken ct) =>
            send.Send(new PostJournal(id, body.Date, body.Reason ?? "", body.Lines ?? []), ct).ToHttp())
        .Needs(FinancePermissions.PostJournals).WithName("PostJournal").WithSummary("Posts a balanced journal by hand.").Produces<PostedJournal>();

    internal sealed record JournalBody(DateOnly Date, string? Reason, IReadOnlyList<PostJournalLine>? Lines);
}
