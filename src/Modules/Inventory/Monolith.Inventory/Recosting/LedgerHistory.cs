using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>The shop's ledger, as re-costing reads it: a pool's rows from its last mark before the late movement on, never the whole.
/// </summary>
internal sealed class LedgerHistory(InventoryDbContext db, int digits) : IHistory
{
    private const string FromPosition = "pool = @p0 AND (moment > @p1 OR (moment = @p2 AND place >= @p3)) ORDER BY moment, place, sequence";

    private readonly Dictionary<PoolKey, StoredState> _pools = [];
    private readonly Dictionary<long, PoolKey> _keys = [];
    private readonly Dictionary<long, List<Told>> _returns = [];
    private readonly Dictionary<Guid, CostPair?> _fallbacks = [];

    /// <summary>The document line that each movement came from.</summary>
    public Dictionary<long, LedgerSource> Sources { get; } = [];

    public int Digits => digits;

    public async ValueTask<PoolState> Before(PoolKey pool, Position at, CancellationToken ct)
    {
        var stored = await State(pool, ct);
        // Nothing happened since: it stands as it stands.
        if (at.Moment > stored.LastEffective) return stored.Now.Copy();
        var (state, from) = await MarkBefore(stored, at, ct);
        var walk = new OnePool(state, [], digits);
        foreach (var told in await Rows(stored, from, at, ct)) walk.Live(told);
        return state;
    }

    public async ValueTask<IReadOnlyList<Told>> From(PoolKey pool, Position at, CancellationToken ct)
    {
        var stored = await State(pool, ct);
        if (at.Moment > stored.LastEffective) return [];
        var told = await Rows(stored, at, null, ct);
        await LoadReturns(told.Where(t => t.Movement.Kind is MovementKind.Issue or MovementKind.Receipt).Select(t =>
            t.At.Place).ToList(), ct);
        return told;
    }

    public async ValueTask<Told> Whole(Told told, PoolKey pool, CancellationToken ct)
    {
        var stored = await State(pool, ct);
        var own = (await Rows(stored, told.At, told.At with { Place = told.At.Place + 1 }, ct)).SingleOrDefault();
        return own is null ? told : told.And(own);
    }

    public ValueTask<IReadOnlyList<PoolKey>> PoolsOf(Guid item, CancellationToken ct) => new([]);

    public async ValueTask<Told?> Find(long place, CancellationToken ct)
    {
        var rows = new List<HistoryRow>();
        await db.Read(
            $"SELECT {HistoryRow.Columns} FROM inv_ledger WHERE sequence = @p0", [place], r => rows.Add(HistoryRow.Read(r)), ct);
        if (rows.Count == 0) return null;
        var key = new PoolKey(rows[0].ItemId, rows[0].WarehouseId);
        return (await Rows(await State(key, ct), rows[0].At, rows[0].At with { Place = place + 1 }, ct)).SingleOrDefault();
    }

    public async ValueTask<IReadOnlyList<Told>> ReturnsOf(long place, CancellationToken ct)
    {
        if (!_returns.ContainsKey(place)) await LoadReturns([place], ct);
        return _returns[place];
    }

    /// <summary>What the lines of a document moved, in order.</summary>
    public async Task<IReadOnlyList<Told>> OfSource(Guid source, CancellationToken ct)
    {
        var rows = new List<HistoryRow>();
        await db.Read(
            $"SELECT {HistoryRow.Columns} FROM inv_ledger WHERE source_id = @p0 AND pool IS NOT NULL ORDER BY sequence", [source],
            r => rows.Add(HistoryRow.Read(r)), ct);
        var told = new List<Told>();
        foreach (var movement in rows.GroupBy(r => r.At).OrderBy(g => g.Key))
        {
            Sources.TryAdd(movement.Key.Place, movement.First().Source);
            var pools = movement.GroupBy(r => new PoolKey(r.ItemId, r.WarehouseId)).Select(g => ToldRows.Of(g.Key, [.. g], null)).ToList();
            told.Add(pools.Skip(1).Aggregate(pools[0], (all, one) => all.And(one)));
        }

        return told;
    }

    public ValueTask<IReadOnlyList<(Position From, CostPair Cost)>> Standards(Guid item, CancellationToken ct) => new([]);

    public async ValueTask<StoredState> State(PoolKey pool, CancellationToken ct)
    {
        if (_pools.TryGetValue(pool, out var known)) return known;
        var state = await StoredState.Load(db, pool, digits, ct);
        _keys[state.Number] = pool;
        return _pools[pool] = state;
    }

    private async Task<(PoolState State, Position From)> MarkBefore(StoredState stored, Position at, CancellationToken ct)
    {
        var (state, from) = (stored.Empty(), Position.Start);
        await db.Read(
            """
            SELECT moment, place, quantity, value, cost_value, cost_quantity, next_layer, layers FROM inv_pool_marks
            WHERE pool = @p0 AND (moment < @p1 OR (moment = @p2 AND place < @p3))
            ORDER BY moment DESC, place DESC
            """,
            [stored.Number, Instants.ToMicroseconds(at.Moment), Instants.ToMicroseconds(at.Moment), at.Place],
            r =>
            {
                if (from != Position.Start) return;
                from = new(Instants.FromMicroseconds(r.GetInt64(0)), r.GetInt64(1) + 1);
                var next = r.GetInt32(6);
                state = stored.At(Pool.Restore(
                    stored.Method, digits, Quantity.FromScaled(r.GetInt64(2)), Money.FromScaled(r.GetInt64(3)),
                    CostPair.From(Money.FromScaled(r.GetInt64(4)), Quantity.FromScaled(r.GetInt64(5))),
                    PoolMarks.LayersOf(r.IsDBNull(7) ? null : r.GetString(7), next), next));
            },
            ct);
        return (state, from);
    }

    /// <summary>A pool's movements from one position on, up to another but without it.</summary>
    private async Task<List<Told>> Rows(StoredState pool, Position from, Position? to, CancellationToken ct)
    {
        var told = new List<Told>();
        if (pool.IsNew) return told;
        var rows = new List<HistoryRow>();
        var moment = from == Position.Start ? long.MinValue : Instants.ToMicroseconds(from.Moment);
        var fallback = await Fallback(pool.Key.Item, ct);
        await db.Read(
            $"SELECT {HistoryRow.Columns} FROM inv_ledger WHERE {FromPosition}", [pool.Number, moment, moment, from.Place],
            r =>
            {
                if (to is { } end && new Position(Instants.FromMicroseconds(r.GetInt64(2)), r.GetInt64(3)) >= end) return;
                var row = HistoryRow.Read(r);
                if (rows.Count > 0 && rows[0].At != row.At) Close(told, pool.Key, rows, fallback);
                rows.Add(row);
            },
            ct);
        if (rows.Count > 0) Close(told, pool.Key, rows, fallback);
        return told;
    }

    private void Close(List<Told> told, PoolKey pool, List<HistoryRow> rows, CostPair? fallback)
    {
        told.Add(ToldRows.Of(pool, rows, fallback));
        Sources.TryAdd(rows[0].At.Place, rows[0].Source);
        rows.Clear();
    }

    private async Task LoadReturns(List<long> places, CancellationToken ct)
    {
        var unknown = places.Where(p => !_returns.ContainsKey(p)).ToList();
        foreach (var place in unknown) _returns[place] = [];
        var found = new List<HistoryRow>();
        await db.ReadIn($"SELECT {HistoryRow.Columns} FROM inv_ledger WHERE origin IN", unknown, r => found.Add(HistoryRow.Read(r)), ct);
        foreach (var returned in found.GroupBy(r => (r.Origin, r.At, r.ItemId, r.WarehouseId)))
        {
            var stored = await State(new(returned.Key.ItemId, returned.Key.WarehouseId), ct);
            var (from, end) = (returned.Key.At, returned.Key.At with { Place = returned.Key.At.Place + 1 });
            _returns[returned.Key.Origin!.Value].AddRange(await Rows(stored, from, end, ct));
        }
    }

    private async ValueTask<CostPair?> Fallback(Guid item, CancellationToken ct)
    {
        if (_fallbacks.TryGetValue(item, out var known)) return known;
        CostPair? last = null;
        await db.Read(
            "SELECT quantity, value FROM inv_last_purchases WHERE item_id = @p0", [item],
            r => last = new(Money.FromScaled(r.GetInt64(1)), Quantity.FromScaled(r.GetInt64(0))), ct);
        return _fallbacks[item] = last;
    }
}
