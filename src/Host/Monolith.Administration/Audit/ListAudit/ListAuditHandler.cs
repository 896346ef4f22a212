namespace Monolith.Administration.Audit.ListAudit;

/// <summary>Each module keeps its audit rows beside its data, in the same transaction; here they are read together.</summary>
internal sealed class ListAuditHandler(IEnumerable<ModuleContext> contexts, IServiceProvider services, ISites sites, ICurrentActor current)
    : IHandler<ListAudit, Page<AuditEntry>>
{
    // Deep pages of a merged list cost every module's rows up to there; a filter by time is the better way down.
    private const int Deepest = 20_000;

    public async Task<Result<Page<AuditEntry>>> Handle(ListAudit request, CancellationToken ct)
    {
        var query = request.Query.Clamp();
        if (ListAudit.List.Refuses(query, current.Actor) is { } error) return error;
        if (query.Skip + query.Take > Deepest) return Error.Invalid("audit.too-deep", "Narrow the period instead of paging this far.").At("page");

        var total = 0;
        var entries = new List<AuditEntry>();
        foreach (var context in contexts.Where(c => query.Filter("module") is not { } module || string.Equals(c.Module, module, StringComparison.OrdinalIgnoreCase)))
        {
            var rows = Found(context, query);
            total += await rows.CountAsync(ct);
            entries.AddRange((await Newest(rows).Take(query.Skip + query.Take).ToListAsync(ct)).Select(r => Entry(context.Module, r)));
        }

        var shown = entries.OrderByDescending(e => e.At).ThenBy(e => e.Module, StringComparer.Ordinal).ThenByDescending(e => e.Id).Skip(query.Skip).Take(query.Take);
        return new Page<AuditEntry>([.. shown], total, query.Skip, query.Take);
    }

    private static IQueryable<AuditRow> Newest(IQueryable<AuditRow> rows) => rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id);

    private static AuditEntry Entry(string module, AuditRow r) =>
        new(module, r.Id, r.At, r.ActorName, r.ActorKind, r.Source, r.Action, r.Subject, r.Before, r.After, r.Reason);

    private IQueryable<AuditRow> Found(ModuleContext context, ListQuery query)
    {
        var db = (ModuleDbContext)services.GetRequiredService(context.ContextType);
        var rows = db.Set<AuditRow>().AsNoTracking();
        if (query.Day("from") is { } from && sites.Here.StartOf(from) is var start) rows = rows.Where(r => r.At >= start);
        if (query.Day("to") is { } to && sites.Here.StartOf(to.AddDays(1)) is var end) rows = rows.Where(r => r.At < end);
        if (query.Filter("actor")?.Trim() is { Length: > 0 } actor) rows = rows.Where(r => r.ActorName.Contains(actor));
        if (query.Filter("action")?.Trim() is { Length: > 0 } action) rows = rows.Where(r => r.Action.Contains(action));
        if (query.Filter("subject")?.Trim() is { Length: > 0 } subject) rows = rows.Where(r => r.Subject.Contains(subject));
        return rows;
    }
}
