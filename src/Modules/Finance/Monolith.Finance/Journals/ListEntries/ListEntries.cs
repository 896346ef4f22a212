namespace Monolith.Finance.Journals.ListEntries;

/// <summary>Entries in booking order: of an account (with its running balance), of a journal, or of one <c>source</c> document.
/// Errors: finance.unknown-account, finance.unknown-journal</summary>
/// <param name="Account">With it every row carries the balance after it.</param>
[Requires(FinancePermissions.View)]
internal sealed record ListEntries(string? Account, Guid? JournalId, ListQuery Query) : IRequest<EntryList>
{
    public static readonly ListOf<EntryListRow> List = Rows.Of<EntryListRow>("finance.entries")
        .Column("date", "ui.date", e => e.Date)
        .Column("effective", "ui.time", e => e.Effective)
        .Column("journal", "finance.journal", e => e.JournalNumber, c => c.Mono())
        .Column("sourceKind", "finance.source-kind", e => e.SourceKind, c => c.Extra().Words("finance.source"))
        .Column("source", "finance.source", e => e.SourceNumber)
        .Column("sourceId", "finance.source-id", e => e.SourceId, c => c.Extra())
        .Column("account", "finance.account", e => e.Account)
        .Column("accountName", "finance.account-name", e => e.AccountName)
        .Column("text", "ui.note", e => e.Text, c => c.Extra().Wrapped())
        .Column("debit", "finance.debit", e => e.Debit, c => c.Figure())
        .Column("credit", "finance.credit", e => e.Credit, c => c.Figure())
        .Column("balance", "finance.balance", e => e.Balance, c => c.Figure())
        .Column("recorded", "finance.recorded-at", e => e.Recorded, c => c.Extra())
        .Period()
        .Id("source", "finance.source")
        .InOneOrder();
}

/// <param name="Opening">Balance of the account before the first day; null where no account was asked for.</param>
internal sealed record EntryList(IReadOnlyList<EntryListRow> Items, int Total, int Skip, int Take, Money? Opening, Money Debit,
    Money Credit)
    : Page<EntryListRow>(Items, Total, Skip, Take);

internal sealed record EntryListRow
{
    public required long Id { get; init; }

    public required Guid JournalId { get; init; }

    public required string JournalNumber { get; init; }

    public required DateOnly Date { get; init; }

    public required string Account { get; init; }

    public required LocalName AccountName { get; init; }

    public Money? Debit { get; init; }

    public Money? Credit { get; init; }

    public Money? Balance { get; init; }

    public required string SourceKind { get; init; }

    public required Guid SourceId { get; init; }

    public required string SourceNumber { get; init; }

    public Guid? ShiftId { get; init; }

    public required DateTimeOffset Effective { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public string? Text { get; init; }
}

internal static class ListEntriesEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        Map(g, "accounts/{code}/entries", (http, q) => new((string)http.Request.RouteValues["code"]!, null, q), "ListAccountEntries",
            "What was booked on an account, with the running balance");
        Map(g, "journals/{id:guid}/entries", (http, q) => new(null, Guid.Parse((string)http.Request.RouteValues["id"]!), q), "ListJournalEntries",
            "The entries of a journal");
        Map(g, "entries", (_, q) => new(null, null, q), "ListEntries", "Entries of a source document (a ticket, a shift, a receipt) or of a period");
    }

    private static void Map(RouteGroupBuilder g, string route, Func<HttpContext, ListQuery, ListEntries> request, string name, string summary) =>
        g.MapList<ListEntries, EntryList, EntryListRow>(route, ListEntries.List, request, name, summary);
}
