using System.Data.Common;
using Monolith.Data;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Ledger.CompareKnowledge;

internal sealed class CompareKnowledgeHandler(InventoryDbContext db, StockAsOf asOf, ICurrentActor current, ISites sites)
    : IHandler<CompareKnowledge, KnowledgeCompared>
{
    private const string Columns =
        "COALESCE(c.source_kind, l.source_kind), COALESCE(c.source_id, l.source_id), COALESCE(c.source_number, l.source_number)";

    // Above so many rows it is cheaper to look day by day for those that lie in the past.
    private const long ManyRows = 200_000;

    public async Task<Result<KnowledgeCompared>> Handle(CompareKnowledge request, CancellationToken ct)
    {
        var query = request.Query.Clamp();
        if (CompareKnowledge.List.Refuses(query, current.Actor) is { } refused) return refused;
        if (!Moments.Effective(query.Filter("asOf"), "asOf", sites).TryGet(out var until, out var error)) return error;
        if (!Moments.Read(query.Filter("knownBefore"), "knownBefore", sites).TryGet(out var before, out error)) return error;
        if (!Moments.Read(query.Filter("knownAt"), "knownAt", sites).TryGet(out var after, out error)) return error;
        if (before is { } earlier && after is { } later && earlier > later) return Reversed;

        var known = before is null ? 0 : await Knowledge.RowsAt(db, before, ct);
        var through = await Knowledge.RowsAt(db, after, ct);
        var (item, warehouse) = (query.Id("item"), query.Id("warehouse"));
        var changes = await Changes(until, known, through, item, warehouse, ct);
        if (!changes.ToPage(CompareKnowledge.List, query, current.Actor).TryGet(out var page, out error)) return error;
        var change = Money.FromScaled(changes.Sum(c => c.Worth));
        var old = query.Walk is not null || known == 0 ? Money.Zero : await Value(until, known, item, warehouse, ct);
        return new KnowledgeCompared(page.Items, page.Total, page.Skip, page.Take, old, change, old + change);
    }

    private static readonly Error Reversed = Error.Invalid(
        "inventory.moments-reversed", "The first moment of knowledge lies behind the second. Exchange them.").At("knownBefore");

    private async Task<List<KnowledgeChange>> Changes(
        Happened until, long known, long through, Guid? item, Guid? warehouse, CancellationToken ct)
    {
        var changes = new Dictionary<(string, Guid), KnowledgeChange>();
        var days = through - known > ManyRows && until.By != DateOnly.MaxValue
            ? (await LedgerDays.Through(db, until.By, ct)).Select(d => $"l.business_date IN ({d}) AND ")
            : [""];
        foreach (var part in days)
        {
            await db.Read(
                $"""
                SELECT {Columns}, MIN(l.recorded), MIN(l.actor_name), CAST(COUNT(*) AS bigint),
                  CAST(SUM(CASE WHEN l.corrects IS NULL THEN 0 ELSE 1 END) AS bigint), CAST(SUM(l.value) AS bigint)
                FROM inv_ledger l LEFT JOIN inv_ledger c ON c.sequence = l.cause
                WHERE {part}l.sequence > @p0 AND l.sequence <= @p1 AND l.business_date <= @p2 AND l.effective <= @p3 AND l.pool IS NOT NULL
                  {Only(item, warehouse)}
                GROUP BY {Columns}
                """,
                [known, through, until.By.DayNumber, Instants.ToMicroseconds(until.Until),
                    .. new[] { item, warehouse }.Where(x => x is not null).Cast<object>()],
                r => Add(changes, r), ct);
        }

        return [.. changes.Values];
    }

    private static string Only(Guid? item, Guid? warehouse) => (item, warehouse) switch
    {
        (null, null) => "",
        (not null, null) => "AND l.item_id = @p4",
        (null, not null) => "AND l.warehouse_id = @p4",
        _ => "AND l.item_id = @p4 AND l.warehouse_id = @p5",
    };

    private static void Add(Dictionary<(string, Guid), KnowledgeChange> changes, DbDataReader r)
    {
        var change = new KnowledgeChange
        {
            SourceKind = r.GetString(0), SourceId = r.GetGuid(1), SourceNumber = r.GetString(2),
            Learned = Instants.FromMicroseconds(r.GetInt64(3)), Actor = r.GetString(4), Rows = r.GetInt64(5), Corrections = r.GetInt64(6),
            Worth = r.GetInt64(7),
        };
        var key = (change.SourceKind, change.SourceId);
        changes[key] = changes.TryGetValue(key, out var same)
            ? same with
            {
                Learned = same.Learned < change.Learned ? same.Learned : change.Learned, Rows = same.Rows + change.Rows,
                Corrections = same.Corrections + change.Corrections, Worth = same.Worth + change.Worth,
            }
            : change;
    }

    private async Task<Money> Value(Happened until, long known, Guid? item, Guid? warehouse, CancellationToken ct) =>
        Money.FromScaled((await asOf.Read(until, known, ct))
            .Where(h => (item is null || h.Key.ItemId == item) && (warehouse is null || h.Key.WarehouseId == warehouse))
            .Sum(h => h.Value.Value));
}
