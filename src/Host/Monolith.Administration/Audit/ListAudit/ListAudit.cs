namespace Monolith.Administration.Audit.ListAudit;

internal sealed record AuditEntry(
    string Module, long Id, DateTimeOffset At, string ActorName, string ActorKind, string Source, string Action, string Subject,
    string? Before, string? After, string? Reason);

/// <summary>What changed, over all modules, newest first.</summary>
/// <param name="Subject">Part of the subject, for example <c>item:40063</c>.</param>
[Requires(AdministrationPermissions.Audit)]
internal sealed record ListAudit(
    DateTimeOffset? From, DateTimeOffset? Until, string? Module, string? Actor, string? Action, string? Subject, PageRequest Page) : IRequest<Page<AuditEntry>>;

/// <summary>Each module keeps its audit rows beside its data, in the same transaction; here they are read together.</summary>
internal sealed class ListAuditHandler(IEnumerable<ModuleContext> contexts, IServiceProvider services) : IHandler<ListAudit, Page<AuditEntry>>
{
    // Deep pages of a merged list cost every module's rows up to there; a filter by time is the better way down.
    private const int Deepest = 20_000;

    public async Task<Result<Page<AuditEntry>>> Handle(ListAudit request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        if (page.Skip + page.Take > Deepest) return Error.Invalid("audit.too-deep", "Narrow the period instead of paging this far.").At("page");

        var total = 0;
        var entries = new List<AuditEntry>();
        foreach (var context in contexts.Where(c => request.Module is null || string.Equals(c.Module, request.Module, StringComparison.OrdinalIgnoreCase)))
        {
            var db = (ModuleDbContext)services.GetRequiredService(context.ContextType);
            var rows = Filter(db.Set<AuditRow>().AsNoTracking(), request);
            total += await rows.CountAsync(ct);
            var newest = await rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(page.Skip + page.Take).ToListAsync(ct);
            entries.AddRange(newest.Select(r => new AuditEntry(
                context.Module, r.Id, r.At, r.ActorName, r.ActorKind, r.Source, r.Action, r.Subject, r.Before, r.After, r.Reason)));
        }

        var shown = entries.OrderByDescending(e => e.At).ThenBy(e => e.Module, StringComparer.Ordinal).ThenByDescending(e => e.Id).Skip(page.Skip).Take(page.Take).ToList();
        return new Page<AuditEntry>(shown, total, page.Skip, page.Take);
    }

    private static IQueryable<AuditRow> Filter(IQueryable<AuditRow> rows, ListAudit request)
    {
        if (request.From is { } from) rows = rows.Where(r => r.At >= from);
        if (request.Until is { } until) rows = rows.Where(r => r.At < until);
        if (!string.IsNullOrWhiteSpace(request.Actor)) rows = rows.Where(r => r.ActorName.Contains(request.Actor.Trim()));
        if (!string.IsNullOrWhiteSpace(request.Action)) rows = rows.Where(r => r.Action.Contains(request.Action.Trim()));
        if (!string.IsNullOrWhiteSpace(request.Subject)) rows = rows.Where(r => r.Subject.Contains(request.Subject.Trim()));
        return rows;
    }
}

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
