using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>The shop's ledger, as re-costing reads it: a pool's rows from its last mark before the late movement on, never the whole.
/// </summary>
internal sealed class LedgerHistory(InventoryDbContext db, int digits, int atOnce = LedgerHistory.AtOnce) : IHistory
{
    /// <summary>Rows of a pool that are read at once.</summary>
    public const int AtOnce = 2000;

    private readonly Dictionary<PoolKey, StoredState> _pools = [];
    private readonly Dictionary<long, List<Told>> _returns = [];
    private readonly ItemCostings _costings = new(db);
    private readonly Standards _standards = new(db);
    private readonly PoolHistory _rows = new(db);
    private readonly Fallbacks _fallbacks = new(db);

    /// <summary>The document line that each movement came from.</summary>
    public Dictionary<long, LedgerSource> Sources => _rows.Sources;

    public ItemCostings Costings => _costings;

    public int Digits => digits;

    public async ValueTask<PoolState> Before(PoolKey pool, Position at, CancellationToken ct)
    {
        var stored = await State(pool, ct);
        if (stored.Open is { } open && at > open) throw new PoolIsOpenException();
        // Nothing happened since: it stands as it stands.
        if (at.Moment > stored.LastEffective) return stored.Now.Copy();
        var (state, from) = await MarkStore.Before(db, stored, digits, at, ct);
        var walk = new OnePool(state, Standards(pool.Item), digits);
        foreach (var told in await Rows(stored, from, at, ct)) walk.Live(told);
        return state;
    }

    public async ValueTask<Stretch> From(PoolKey pool, Position at, CancellationToken ct)
    {
        var stored = await State(pool, ct);
        if (at.Moment > stored.LastEffective && !stored.Costing.AtStandard) return new([], null);
        var rest = stored.IsNew ? null : await _rows.PositionAfter(stored.Number, at, atOnce, ct);
        var told = await Rows(stored, at, rest, ct);
        await LoadReturns(told.Where(t => t.Movement.Kind is MovementKind.Issue or MovementKind.Receipt).Select(t =>
            t.At.Place).ToList(), ct);
        return new(told, rest);
    }

    public async ValueTask<Position?> NextCount(PoolKey pool, Position at, CancellationToken ct) =>
        await _rows.NextCount((await State(pool, ct)).Number, at, ct);

    public async ValueTask<Quantity> LowestFrom(PoolKey pool, Guid warehouse, Position at, CancellationToken ct) =>
        await _rows.LowestFrom((await State(pool, ct)).Number, warehouse, at, ct);

    public async ValueTask<Told> Whole(Told told, PoolKey pool, CancellationToken ct)
    {
        var own = await One(pool, told.At, ct);
        return own is null ? told : told.And(own);
    }

    public async ValueTask<IReadOnlyList<PoolKey>> PoolsOf(Guid item, CancellationToken ct)
    {
        var pools = new List<PoolKey>();
        if (!(await _costings.Find(item, ct)).AtStandard) return pools;
        await db.Read(
            "SELECT warehouse_id, lot FROM inv_balances WHERE item_id = @p0 ORDER BY pool", [item],
            r => pools.Add(new(item, r.GetGuid(0), r.GetString(1) is { Length: > 0 } lot ? lot : null)), ct);
        return pools;
    }

    public async ValueTask<Told?> Find(long place, CancellationToken ct)
    {
        var rows = await _rows.Where("sequence = @p0", [place], ct);
        if (rows.Count == 0) return null;
        return await One(await KeyOf(rows[0], ct), rows[0].At, ct);
    }

    public async ValueTask<IReadOnlyList<Told>> ReturnsOf(long place, CancellationToken ct)
    {
        if (!_returns.ContainsKey(place)) await LoadReturns([place], ct);
        return _returns[place];
    }

    /// <summary>What the lines of a document moved, in order, whatever became of it.</summary>
    /// <param name="line">Null: all of them.</param>
    public async Task<IReadOnlyList<Told>> OfSource(Guid source, int? line, CancellationToken ct)
    {
        var rows = (await _rows.Where("source_id = @p0 ORDER BY sequence", [source], ct))
            .Where(r => (line is null || r.Source.Line == line) && r.Kind != LedgerKinds.Landed).ToList();
        var told = new List<Told>();
        foreach (var movement in rows.GroupBy(r => r.At).OrderBy(g => g.Key))
        {
            Sources.TryAdd(movement.Key.Place, movement.First().Source);
            Told? all = null;
            foreach (var row in movement.Where(r => r.Pool != 0))
            {
                var key = await KeyOf(row, ct);
                if (all?.Booked.Keys.Any(k => k.Pool == key) == true || await One(key, movement.Key, ct) is not { } one) continue;
                all = all is null ? one : all.And(one);
            }

            all ??= await StandardOf(movement.First(), ct);
            if (all is not null) told.Add(all);
        }

        return told;
    }

    public async ValueTask<IReadOnlyList<(Position From, CostPair Cost)>> Standards(Guid item, CancellationToken ct)
    {
        await _standards.Load([item], ct);
        return Standards(item);
    }

    public async ValueTask<StoredState> State(PoolKey pool, CancellationToken ct)
    {
        if (_pools.TryGetValue(pool, out var known)) return known;
        var costing = await _costings.Find(pool.Item, ct);
        if (costing.AtStandard) await _standards.Load([pool.Item], ct);
        return _pools[pool] = await StoredState.Load(db, pool, costing, digits, ct);
    }

    /// <summary>What an item falls back on where its pool never had a cost, as known now.</summary>
    public async Task<Dictionary<Guid, CostPair>> FallbacksOf(Movement movement, Position at, CancellationToken ct)
    {
        var found = new Dictionary<Guid, CostPair>();
        foreach (var item in movement.Inputs.Select(i => i.ItemId).Append(movement.ItemId).Distinct())
        {
            await _standards.Load([item], ct);
            if ((_standards.At(item, at) ?? await _fallbacks.LastPurchase(item, ct)) is { } cost) found[item] = cost;
        }

        return found;
    }

    private List<(Position From, CostPair Cost)> Standards(Guid item) =>
        _standards.Of(item).Select(s => (s.At, s.Movement.Rate!.Value)).ToList();

    private async Task<PoolKey> KeyOf(HistoryRow row, CancellationToken ct) =>
        (await _costings.Find(row.ItemId, ct)).KeyOf(row.ItemId, row.WarehouseId, row.Lot);

    private async Task<Told?> One(PoolKey pool, Position at, CancellationToken ct) =>
        (await Rows(await State(pool, ct), at, at with { Place = at.Place + 1 }, ct)).SingleOrDefault();

    /// <summary>A pool's movements from one position on, up to another but without it.</summary>
    private async Task<List<Told>> Rows(StoredState pool, Position from, Position? to, CancellationToken ct)
    {
        var told = pool.IsNew ? [] : await _rows.Of(pool, from, to, ct);
        if (told.Exists(t => t.Movement.Kind == MovementKind.Conversion)) await new Conversions(_rows, _costings).Complete(told, ct);
        if (pool.Costing.AtStandard) AddStandards(told, pool.Key, from, to);
        return told;
    }

    /// <summary>A standard that changed before there were goods counts for goods that turn out to have been there.</summary>
    private void AddStandards(List<Told> told, PoolKey pool, Position from, Position? to)
    {
        var known = told.Select(t => t.At).ToHashSet();
        var others = _standards.Of(pool.Item).Where(s => s.At >= from && (to is null || s.At < to) && !known.Contains(s.At)).ToList();
        if (others.Count == 0) return;
        foreach (var standard in others)
        {
            Sources.TryAdd(standard.At.Place, standard.Source);
            told.Add(new(standard.At, standard.Movement with { Costing = _costings[pool.Item] }));
        }

        told.Sort((a, b) => a.At.CompareTo(b.At));
    }

    private async Task<Told?> StandardOf(HistoryRow row, CancellationToken ct)
    {
        if (row.Kind != LedgerKinds.Standard) return null;
        await _standards.Load([row.ItemId], ct);
        var standing = _standards.Of(row.ItemId).FirstOrDefault(s => s.At == row.At);
        var movement = standing?.Movement ?? ToldText.Read(row.Told!, row.Source.Line).Movement;
        return new(row.At, movement with { Costing = await _costings.Find(row.ItemId, ct) }) { Cancelled = standing is null };
    }

    private async Task LoadReturns(List<long> places, CancellationToken ct)
    {
        var unknown = places.Where(p => !_returns.ContainsKey(p)).ToList();
        foreach (var place in unknown) _returns[place] = [];
        foreach (var returned in (await _rows.WhereIn("origin IN", unknown, ct)).GroupBy(r => (r.Origin, r.At)))
        {
            if (await One(await KeyOf(returned.First(), ct), returned.Key.At, ct) is { } told) _returns[returned.Key.Origin!.Value].Add(told);
        }
    }
}
