namespace Monolith.Administration.Audit.ListAudit;

/// <summary>Days are business days, the first and the last included.</summary>
internal sealed record AuditFilter
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Module { get; init; }

    public string? Actor { get; init; }

    public string? Action { get; init; }

    public string? Subject { get; init; }

    public ListAudit ToRequest(ISites sites, PageRequest page) => new(
        From is { } from ? sites.Here.StartOf(from) : null, To is { } to ? sites.Here.StartOf(to.AddDays(1)) : null,
        Module, Actor, Action, Subject, page);
}

internal static class ListAuditEndpoint
{
    private const int MostRows = 10_000;

    private static readonly string[] Header =
        ["at", "module", "actor", "kind", "source", "action", "subject", "before", "after", "reason"];

    public static void Map(RouteGroupBuilder admin)
    {
        admin.MapGet("audit", ([AsParameters] AuditFilter filter, [AsParameters] Paging page, ISites sites, ISender send, CancellationToken ct) =>
                send.Send(filter.ToRequest(sites, page.ToRequest()), ct).ToHttp())
            .Serves<ListAudit>()
            .WithName("ListAudit")
            .WithSummary("What changed, over all modules, newest first")
            .Produces<Page<AuditEntry>>();
        admin.MapGet("audit/export.csv", Export)
            .Serves<ListAudit>()
            .WithName("ExportAudit")
            .WithSummary("The same list as CSV, up to 10,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        [AsParameters] AuditFilter filter, ISites sites, ISender send, CancellationToken ct)
    {
        var rows = new List<IReadOnlyList<string>>();
        for (var page = new PageRequest(Take: PageRequest.MaxTake); rows.Count < MostRows; page = page with { Skip = rows.Count })
        {
            var found = await send.Send(filter.ToRequest(sites, page), ct);
            if (!found.IsOk) return found.Error!.ToHttp();
            rows.AddRange(found.Value.Items.Select(Row));
            if (found.Value.Items.Count < PageRequest.MaxTake) break;
        }

        return Csv.File("audit.csv", Header, rows);
    }

    private static IReadOnlyList<string> Row(AuditEntry e) =>
        [$"{e.At:O}", e.Module, e.ActorName, e.ActorKind, e.Source, e.Action, e.Subject, e.Before ?? "", e.After ?? "", e.Reason ?? ""];
}
