namespace Monolith.Finance.Journals.ListEntries;

internal static class ListEntriesEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("accounts/{code}/entries", (string code, DateOnly? from, DateOnly? to, int? skip, int? take, ISender send, CancellationToken ct) =>
                send.Send(new ListEntries(code, null, null, from, to, new Paging { Skip = skip, Take = take }.ToRequest()), ct).ToHttp())
            .Needs(FinancePermissions.View).WithName("ListAccountEntries").WithSummary("What was booked on an account, with the running balance.").Produces<EntryList>();
        g.MapGet("accounts/{code}/entries/export.csv", (string code, DateOnly? from, DateOnly? to, string? columns, ISender send, CancellationToken ct) =>
                File(send, new(code, null, null, from, to, Listing.Whole(null, null)), "account.csv", columns, ct))
            .Needs(FinancePermissions.View).WithName("ExportAccountEntries").WithSummary("The entries of an account as CSV, up to 100,000.");
        g.MapGet("journals/{id:guid}/entries", (Guid id, int? skip, int? take, ISender send, CancellationToken ct) =>
                send.Send(new ListEntries(null, id, null, null, null, new Paging { Skip = skip, Take = take }.ToRequest()), ct).ToHttp())
            .Needs(FinancePermissions.View).WithName("ListJournalEntries").WithSummary("The entries of a journal.").Produces<EntryList>();
        g.MapGet("journals/{id:guid}/entries/export.csv", (Guid id, string? columns, ISender send, CancellationToken ct) =>
                File(send, new(null, id, null, null, null, Listing.Whole(null, null)), "journal.csv", columns, ct))
            .Needs(FinancePermissions.View).WithName("ExportJournalEntries").WithSummary("The entries of a journal as CSV, up to 100,000.");
        g.MapGet("entries", (Guid? source, DateOnly? from, DateOnly? to, int? skip, int? take, ISender send, CancellationToken ct) =>
                send.Send(new ListEntries(null, null, source, from, to, new Paging { Skip = skip, Take = take }.ToRequest()), ct).ToHttp())
            .Needs(FinancePermissions.View).WithName("ListEntries").WithSummary("Entries of a source document (a ticket, a shift, a receipt) or of a period.").Produces<EntryList>();
        g.MapGet("entries/export.csv", (Guid? source, DateOnly? from, DateOnly? to, string? columns, ISender send, CancellationToken ct) =>
                File(send, new(null, null, source, from, to, Listing.Whole(null, null)), "entries.csv", columns, ct))
            .Needs(FinancePermissions.View).WithName("ExportEntries").WithSummary("Entries as CSV, up to 100,000.");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> File(ISender send, ListEntries request, string name, string? columns, CancellationToken ct)
    {
        var found = await send.Send(request, ct);
        return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
            name, columns, found.Value.Page.Items,
            new("date", "date", e => Listing.Day(e.Date)), new("journal", "journal", e => e.JournalNumber), new("account", "account", e => e.Account),
            new("account", "account_name", e => e.AccountName), new("debit", "debit", e => e.Debit?.ToString()), new("credit", "credit", e => e.Credit?.ToString()),
            new("balance", "balance", e => e.Balance?.ToString()), new("source", "source_kind", e => e.SourceKind), new("source", "source_number", e => e.SourceNumber),
            new("source", "source_id", e => e.SourceId.ToString()), new("effective", "effective", e => Listing.Moment(e.Effective)),
            new("recorded", "recorded", e => Listing.Moment(e.Recorded)), new("text", "text", e => e.Text));
    }
}
