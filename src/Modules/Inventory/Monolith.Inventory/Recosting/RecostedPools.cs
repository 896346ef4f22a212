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

    public long NumberOf(PoolKey pool) => _pools[pool].Number;

    public bool IsFifo(PoolKey pool) => _pools[pool].Stored.Costing.Method == CostingMethod.Fifo;

    /// <summary>Whether it already held something that happened after that.</summary>
    public bool IsLate(PoolKey pool, Position at) => at.Moment < _pools[pool].Stored.LastEffective;

    public async Task Save(Position from, CancellationToken ct)
    {
        foreach (var state in _sweep.Pools.OrderBy(p => NumberOf(p.Key)))
        {
            var (number, stored) = _pools[state.Key];
            if (stored.IsNew && !state.Touched) continue;
            if (stored.IsNew) await _db.BulkInsert([New(state, number, stored)], ct);
            else await Change(state, number, stored.LastEffective, ct);
            if (IsFifo(state.Key)) await Relayer(state.Pool, number, ct);
            if (state.Key.IsCompanyWide) await PlaceStore.Save(_db, state, number, _digits, ct);
            await Mark(state, number, from, ct);
        }
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

    private Task Change(PoolState state, long number, DateTimeOffset last, CancellationToken ct) => _db.Execute(
        """
        UPDATE inv_balances SET quantity = @p0, value = @p1, cost_value = @p2, cost_quantity = @p3, last_effective = @p4, next_layer = @p5,
            since_mark = since_mark + 1, version = version + 1
        WHERE pool = @p6
        """,
        [
            state.Pool.Quantity.Scaled, state.Pool.Value.Scaled, state.Pool.LastCost?.Value.Scaled ?? 0,
            state.Pool.LastCost?.Quantity.Scaled ?? 0, Instants.ToMicroseconds(state.LastEffective > last
                ? state.LastEffective : last), state.Pool.NextLayer,
            number,
        ],
        ct);

    private async Task Relayer(Pool pool, long number, CancellationToken ct)
    {
        await _db.Execute("DELETE FROM inv_layers WHERE pool = @p0", [number], ct);
        await _db.BulkInsert(
            pool.Layers.Select(l => LayerStore.Row(number, l)).ToList(), ct);
    }

    /// <summary>Marks from the late movement on say what no longer is.</summary>
    private async Task Mark(PoolState state, long number, Position from, CancellationToken ct)
    {
        var moment = Instants.ToMicroseconds(from.Moment);
        await _db.Execute("DELETE FROM inv_pool_marks WHERE pool = @p0 AND moment >= @p1", [number, moment], ct);
        await _db.BulkInsert(
            _sweep.Marks.Where(m => m.State.Key == state.Key).Select(m => PoolMarks.Of(number, m.At, m.State)).ToList(), ct);
    }
}
