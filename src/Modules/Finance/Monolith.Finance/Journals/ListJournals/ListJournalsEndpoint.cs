namespace Monolith.Finance.Journals.ListJournals;

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
