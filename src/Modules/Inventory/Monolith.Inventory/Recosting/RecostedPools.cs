using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Recosting;

/// <summary>Writes back how pools stand after they were costed once more.</summary>
internal sealed class RecostedPools
{
    private readonly InventoryDbContext _db;
    private readonly Sweep _sweep;
    private readonly Dictionary<PoolKey, (long Number, StoredState Stored)> _pools = [];

    private readonly int _digits;

    private RecostedPools(InventoryDbContext db, Sweep sweep, int digits) => (_db, _sweep, _digits) = (db, sweep, digits);

    /// <summary>Those of which something lies ahead still.</summary>
    public IEnumerable<Track> Open => _sweep.Stopped is { } at ? _sweep.Tracks.Where(t => t.IsOpen(at)) : [];

    /// <summary>Whether some weren't settled before the sweep.</summary>
    public bool WereOpen => _pools.Values.Any(p => p.Stored.Open is not null);

    public static async Task<RecostedPools> Of(
        InventoryDbContext db, LedgerHistory history, Sweep sweep, LedgerNumbers numbers, CancellationToken ct)
    {
        var pools = new RecostedPools(db, sweep, history.Digits);
        foreach (var state in sweep.Pools)
        {
            var stored = await history.State(state.Key, ct);
            pools._pools[state.Key] = (stored.IsNew ? numbers.NextPool() : stored.Number, stored);
        }

        return pools;
    }

    /// <summary>How many rows of the open ones lie ahead.</summary>
    public async Task<long> RowsFrom(Position at, CancellationToken ct)
    {
        var (moment, place) = (at.Moment, at.Place);
        var numbers = Open.Select(t => (long?)NumberOf(t.State.Key)).ToList();
        return await _db.Ledger.LongCountAsync(
            r => numbers.Contains(r.Pool) && r.Moment >= moment && (r.Moment > moment || r.Place >= place), ct);
    }

    public long NumberOf(PoolKey pool) => _pools[pool].Number;

    public bool IsFifo(PoolKey pool) => _pools[pool].Stored.Costing.Method == CostingMethod.Fifo;

    /// <summary>Whether it already held something that happened after that.</summary>
    public bool IsLate(PoolKey pool, Position at) => at.Moment < _pools[pool].Stored.LastEffective;

    /// <param name="cause">Whose doing it is what isn't that of another one's.</param>
    public async Task Save(long cause, CancellationToken ct)
    {
        var changes = _sweep.Rows.Where(r => r.Key.IsStock).GroupBy(r => r.Key.Pool)
            .ToDictionary(g => g.Key, g => Money.Sum(g.Select(r => r.Value)));
        foreach (var track in _sweep.Tracks.OrderBy(t => NumberOf(t.State.Key)))
        {
            var (number, stored) = _pools[track.State.Key];
            if (stored.IsNew && !track.State.Touched) continue;
            if (_sweep.Stopped is { } at && track.IsOpen(at))
                await SaveOpen(track, at, changes.GetValueOrDefault(track.State.Key), track.Cause == 0 ? cause : track.Cause, ct);
            else await SaveSettled(track.State, ct);
            await Mark(track, number, ct);
        }
    }

    private async Task SaveSettled(PoolState state, CancellationToken ct)
    {
        var (number, stored) = _pools[state.Key];
        if (stored.IsNew) await _db.BulkInsert([New(state, number, stored)], ct);
        else await Change(state, stored, number, state.Pool.Value, null, null, Money.Zero, ct);
        if (IsFifo(state.Key)) await Relayer(state.Pool, number, ct);
        if (state.Key.IsCompanyWide) await PlaceStore.Save(_db, state, number, _digits, ct);
    }

    /// <summary>It is settled up to there; what sales go on from meanwhile isn't what its rows add up to.</summary>
    private async Task SaveOpen(Track track, Position at, Money change, long cause, CancellationToken ct)
    {
        var (number, stored) = _pools[track.State.Key];
        var (state, unsettled) = Meanwhile.Of(stored, track, change);
        state.Touch(track.State.LastEffective);
        if (stored.IsNew) await _db.BulkInsert([New(state, number, stored)], ct);
        await Change(state, stored, number, stored.Value + change, cause, at, unsettled, ct);
        if (!track.Moved().Any()) return;
        if (IsFifo(state.Key)) await Relayer(state.Pool, number, ct);
        if (state.Key.IsCompanyWide) await PlaceStore.Save(_db, state, number, _digits, ct);
    }

    private static BalanceRow New(PoolState state, long number, StoredState stored) => new()
    {
        Pool = number, ItemId = state.Key.Item, WarehouseId = state.Key.Warehouse, Lot = state.Key.Lot ?? "",
        Scope = stored.Costing.Scope, Costing = stored.Costing.Method, Quantity = state.Pool.Quantity,
        Value = state.Pool.Value, CostValue = state.Pool.LastCost?.Value ?? Money.Zero,
        CostQuantity = state.Pool.LastCost?.Quantity ?? Quantity.Zero, LastEffective = state.LastEffective,
            NextLayer = state.Pool.NextLayer,
        Version = 1,
    };

    private Task Change(
        PoolState state, StoredState stored, long number, Money value, long? cause, Position? open, Money unsettled,
        CancellationToken ct) => _db.Execute(
        """
        UPDATE inv_balances SET quantity = @p0, value = @p1, cost_value = @p2, cost_quantity = @p3, last_effective = @p4, next_layer = @p5,
            recosting = @p6, open_moment = @p7, open_place = @p8, unsettled = @p9, since_mark = since_mark + 1, version = version + 1
        WHERE pool = @p10
        """,
        [
            state.Pool.Quantity.Scaled, value.Scaled, state.Pool.LastCost?.Value.Scaled ?? 0, state.Pool.LastCost?.Quantity.Scaled ?? 0,
            Instants.ToMicroseconds(state.LastEffective > stored.LastEffective ? state.LastEffective : stored.LastEffective),
            state.Pool.NextLayer, cause, open is { } at ? Instants.ToMicroseconds(at.Moment) : null, open?.Place, unsettled.Scaled,
            number,
        ],
        ct);

    private async Task Relayer(Pool pool, long number, CancellationToken ct)
    {
        await _db.Execute("DELETE FROM inv_layers WHERE pool = @p0", [number], ct);
        await _db.BulkInsert(
            pool.Layers.Select(l => LayerStore.Row(number, l)).ToList(), ct);
    }

    /// <summary>Marks from where the sweep came to the pool say what no longer is.</summary>
    private async Task Mark(Track track, long number, CancellationToken ct)
    {
        await _db.Execute(
            "DELETE FROM inv_pool_marks WHERE pool = @p0 AND moment >= @p1",
            [number, Instants.ToMicroseconds(track.From.Moment)], ct);
        var marks = _sweep.Marks.Where(m => m.State.Key == track.State.Key).ToList();
        // Where it stopped is where it goes on.
        if (_sweep.Stopped is { } at && track.IsOpen(at))
        {
            var end = at with { Place = at.Place - 1 };
            if (marks.TrueForAll(m => m.At != end)) marks.Add((end, track.State));
        }


        await _db.BulkInsert(marks.ConvertAll(m => PoolMarks.Of(number, m.At, m.State)), ct);
    }
}
