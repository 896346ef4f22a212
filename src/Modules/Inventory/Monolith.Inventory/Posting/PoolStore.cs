using System.Data.Common;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Posting;

/// <summary>Loads the pools a batch needs in two or three queries, and writes back what changed.</summary>
internal sealed class PoolStore(InventoryDbContext db, ItemCostings costings, int digits)
{
    private readonly Dictionary<PoolKey, StoredPool> _pools = [];
    private readonly HashSet<PoolKey> _absent = [];

    /// <summary>Those that aren't known already.</summary>
    public async Task Load(IEnumerable<PoolKey> keys, CancellationToken ct)
    {
        var wanted = keys.Where(k => !_pools.ContainsKey(k) && !_absent.Contains(k)).ToHashSet();
        var balances = new List<BalanceRow>();
        await db.ReadIn(
            """
            SELECT pool, item_id, warehouse_id, costing, quantity, value, cost_value, cost_quantity, last_effective, next_layer, since_mark,
                version, lot, scope, recosting, open_moment, open_place, unsettled
            FROM inv_balances WHERE item_id IN
            """,
            wanted.Select(w => w.Item).Distinct().ToList(),
            reader =>
            {
                var balance = Read(reader);
                if (wanted.Contains(balance.Key)) balances.Add(balance);
            },
            ct);

        var layers = await LayerStore.Load(db, balances, ct);
        var places = await LoadPlaces(balances, ct);
        foreach (var balance in balances)
            _pools[balance.Key] = Restore(balance, layers.GetValueOrDefault(balance.Pool) ?? [], places[balance.Pool]);
        _absent.UnionWith(wanted.Where(w => !_pools.ContainsKey(w)));
    }

    /// <summary>They stand differently now: they have to be read again.</summary>
    public void Forget(IEnumerable<PoolKey> keys)
    {
        foreach (var key in keys)
        {
            _pools.Remove(key);
            _absent.Remove(key);
        }
    }

    /// <summary>The pool, made now if goods were never there.</summary>
    public StoredPool Get(PoolKey key, LedgerNumbers numbers)
    {
        if (_pools.TryGetValue(key, out var known)) return known;
        var costing = costings[key.Item];
        var balance = new BalanceRow
        {
            Pool = numbers.NextPool(), ItemId = key.Item, WarehouseId = key.Warehouse, Lot = key.Lot ?? "", Scope = costing.Scope,
            Costing = costing.Method, LastEffective = DateTimeOffset.UnixEpoch,
        };
        return _pools[key] = new(balance, true, new(costing.Method, digits), []);
    }

    /// <summary>A movement was entered: its pools have come that far.</summary>
    public void Moved(Movement movement, long place)
    {
        if (_pools.TryGetValue(movement.From, out var from)) from.Moved(place);
        if (movement.To is { } to && to != movement.From && _pools.TryGetValue(to, out var into)) into.Moved(place);
    }

    /// <summary>Null where goods were never there.</summary>
    public StoredPool? Find(PoolKey key) => _pools.GetValueOrDefault(key);

    public async Task Save(CancellationToken ct)
    {
        // Always in the same order, so that two writers can't wait for each other crosswise.
        var touched = _pools.Values.Where(p => p.Touched).OrderBy(p => p.Balance.Pool).ToList();
        var marks = touched.Select(p => p.Mark()).OfType<PoolMarkRow>().ToList();
        foreach (var pool in touched) pool.WriteBack();
        await db.BulkInsert(touched.Where(p => p.IsNew).Select(p => p.Balance).ToList(), ct);
        await db.ExecuteMany("""
            UPDATE inv_balances SET quantity = @p0, value = @p1, cost_value = @p2, cost_quantity = @p3, last_effective = @p4, next_layer = @p5,
                since_mark = @p6, version = @p7
            WHERE pool = @p8
            """,
            touched.Where(p => !p.IsNew).Select(p => Row(p.Balance)).ToList(),
            ct);
        await db.BulkInsert(marks, ct);
        await LayerStore.Save(db, touched.Where(p => p.Pool.Method == CostingMethod.Fifo).ToList(), ct);
        foreach (var pool in touched.Where(p => p.Key.IsCompanyWide)) await PlaceStore.Save(db, pool, pool.Balance.Pool, digits, ct);
        Forget(touched.Select(p => p.Key));
    }

    private async Task<ILookup<long, PlaceRow>> LoadPlaces(List<BalanceRow> balances, CancellationToken ct) =>
        await PlaceStore.Load(db, balances.Where(b => b.Scope == PoolScope.Company).Select(b => b.Pool).ToList(), ct);

    private StoredPool Restore(BalanceRow balance, List<PoolLayer> layers, IEnumerable<PlaceRow> places)
    {
        var pool = new StoredPool(
            balance, false,
            Pool.Restore(
                balance.Costing, digits, balance.Quantity, balance.Value - balance.Unsettled,
                CostPair.From(balance.CostValue, balance.CostQuantity), layers,
                balance.NextLayer),
            layers);
        foreach (var place in places) pool.Moved(place.WarehouseId, place.Quantity);
        return pool;
    }

    private static object[] Row(BalanceRow b) =>
    [
        b.Quantity.Scaled, b.Value.Scaled, b.CostValue.Scaled, b.CostQuantity.Scaled, Instants.ToMicroseconds(b.LastEffective), b.NextLayer,
        b.SinceMark, b.Version, b.Pool,
    ];

    private static BalanceRow Read(DbDataReader reader) => new()
    {
        Pool = reader.GetInt64(0),
        ItemId = reader.GetGuid(1),
        WarehouseId = reader.GetGuid(2),
        Costing = Enum.Parse<CostingMethod>(reader.GetString(3)),
        Quantity = Quantity.FromScaled(reader.GetInt64(4)),
        Value = Money.FromScaled(reader.GetInt64(5)),
        CostValue = Money.FromScaled(reader.GetInt64(6)),
        CostQuantity = Quantity.FromScaled(reader.GetInt64(7)),
        LastEffective = Instants.FromMicroseconds(reader.GetInt64(8)),
        NextLayer = reader.GetInt32(9),
        SinceMark = reader.GetInt32(10),
        Version = reader.GetInt64(11),
        Lot = reader.GetString(12),
        Scope = Enum.Parse<PoolScope>(reader.GetString(13)),
        Recosting = reader.IsDBNull(14) ? null : reader.GetInt64(14),
        OpenMoment = reader.IsDBNull(15) ? null : Instants.FromMicroseconds(reader.GetInt64(15)),
        OpenPlace = reader.IsDBNull(16) ? null : reader.GetInt64(16),
        Unsettled = Money.FromScaled(reader.GetInt64(17)),
    };
}
