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
        if (query.Walk is { } walk) return await Piece(walk, query, ct);
        if (query.Skip + query.Take > Deepest) return Error.Invalid("audit.too-deep", "Narrow the period instead of paging this far.")
            .At("page");

        var total = 0;
        var entries = new List<AuditEntry>();
        foreach (var context in Asked(query))
        {
            var rows = Found(context, query);
            total += await rows.CountAsync(ct);
            entries.AddRange((await Newest(rows).Take(query.Skip + query.Take).ToListAsync(ct)).Select(r => Entry(context.Module, r)));
        }

        var shown = entries.OrderByDescending(e => e.At).ThenBy(e => e.Module, StringComparer.Ordinal).ThenByDescending(e => e.Id)
            .Skip(query.Skip).Take(query.Take);
        return new Page<AuditEntry>([.. shown], total, query.Skip, query.Take);
    }

    /// <summary>The next entries of the whole list, of whichever modules they are.</summary>
    private async Task<Page<AuditEntry>> Piece(ListWalk walk, ListQuery query, CancellationToken ct)
    {
        var keys = await walk.Next(() => Keys(query, ct));
        var entries = new Dictionary<(string, long), AuditEntry>(keys.Count);
        foreach (var some in keys.GroupBy(k => k.Module, StringComparer.Ordinal))
        {
            var ids = some.Select(k => k.Id).ToList();
            foreach (var row in await Rows(contexts.First(c => c.Module == some.Key)).Where(r => ids.Contains(r.Id)).ToListAsync(ct))
                entries[(some.Key, row.Id)] = Entry(some.Key, row);
        }

        return new Page<AuditEntry>([.. keys.Select(k => entries[(k.Module, k.Id)])], walk.Total, 0, keys.Count);
    }

    private async Task<List<(DateTimeOffset At, string Module, long Id)>> Keys(ListQuery query, CancellationToken ct)
    {
        var keys = new List<(DateTimeOffset At, string Module, long Id)>();
        foreach (var context in Asked(query))
        {
            await foreach (var key in Found(context, query).Select(r => new { r.At, r.Id }).AsAsyncEnumerable().WithCancellation(ct))
                keys.Add((key.At, context.Module, key.Id));
        }

        keys.Sort((a, b) => (b.At.CompareTo(a.At), string.CompareOrdinal(a.Module, b.Module), b.Id.CompareTo(a.Id)) switch
        {
            (not 0 and var at, _, _) => at,
            (_, not 0 and var module, _) => module,
            (_, _, var id) => id,
        });
        return keys;
    }

    private IEnumerable<ModuleContext> Asked(ListQuery query) =>
        contexts.Where(c => query.Filter("module") is not { } module
            || string.Equals(c.Module, module, StringComparison.OrdinalIgnoreCase));

    private IQueryable<AuditRow> Rows(ModuleContext context) =>
        ((ModuleDbContext)services.GetRequiredService(context.ContextType)).Set<AuditRow>().AsNoTracking();

    private static IQueryable<AuditRow> Newest(IQueryable<AuditRow> rows) => rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id);

    private static AuditEntry Entry(string module, AuditRow r) =>
        new(module, r.Id, r.At, r.ActorName, r.ActorKind, r.Source, r.Action, r.Subject, r.Before, r.After, r.Reason);

    private IQueryable<AuditRow> Found(ModuleContext context, ListQuery query)
    {
        var rows = Rows(context);
        if (query.Day("from") is { } from && sites.Here.StartOf(from) is var start) rows = rows.Where(r => r.At >= start);
        if (query.Day("to") is { } to && sites.Here.StartOf(to.AddDays(1)) is var end) rows = rows.Where(r => r.At < end);
        if (query.Filter("actor")?.Trim() is { Length: > 0 } actor) rows = rows.Where(r => r.ActorName.Contains(actor));
        if (query.Filter("action")?.Trim() is { Length: > 0 } action) rows = rows.Where(r => r.Action.Contains(action));
        if (query.Filter("subject")?.Trim() is { Length: > 0 } subject) rows = rows.Where(r => r.Subject.Contains(subject));
        return rows;
    }
}
