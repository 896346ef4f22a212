using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Posting;

/// <summary>Loads the pools a batch needs in two or three queries, and writes back what changed.</summary>
internal sealed class PoolStore(InventoryDbContext db, int digits)
{
    private readonly Dictionary<PoolKey, StoredPool> _pools = [];
    private readonly Dictionary<Guid, CostingMethod> _newItems = [];

    public async Task Load(IReadOnlyCollection<PoolKey> wanted, CancellationToken ct)
    {
        var balances = new List<BalanceRow>();
        await db.ReadIn(
            """
            SELECT pool, item_id, warehouse_id, costing, quantity, value, cost_value, cost_quantity, last_effective, next_layer, since_mark,
                version
            FROM inv_balances WHERE item_id IN
            """,
            wanted.Select(w => w.Item).Distinct().ToList(),
            reader => Keep(balances, wanted, Read(reader)),
            ct);

        var layers = await LoadLayers(balances, ct);
        foreach (var balance in balances)
            _pools[new(balance.ItemId, balance.WarehouseId)] = Restore(balance, layers.GetValueOrDefault(balance.Pool) ?? []);

        var without = wanted.Where(w => !_pools.ContainsKey(w)).Select(w => w.Item).Distinct().ToList();
        if (without.Count == 0) return;
        await db.ReadIn(
            "SELECT id, costing FROM inv_items WHERE id IN", without,
            reader => _newItems[reader.GetGuid(0)] = Enum.Parse<CostingMethod>(reader.GetString(1)), ct);
    }

    /// <summary>The pool, made now if goods were never there.</summary>
    public StoredPool Get(PoolKey key, LedgerNumbers numbers)
    {
        if (_pools.TryGetValue(key, out var known)) return known;
        if (!_newItems.TryGetValue(key.Item, out var costing)) throw new InvalidOperationException($"There is no item {key.Item} to move.");
        var balance = new BalanceRow
        {
            Pool = numbers.NextPool(), ItemId = key.Item, WarehouseId = key.Warehouse, Costing = costing,
                LastEffective = DateTimeOffset.UnixEpoch,
        };
        return _pools[key] = new(balance, true, new(costing, digits), []);
    }

    /// <summary>A movement was entered: its pools have come that far.</summary>
    public void Moved(Movement movement, long place)
    {
        if (_pools.TryGetValue(movement.From, out var from)) from.Moved(place);
        if (movement.To is { } to && _pools.TryGetValue(to, out var into)) into.Moved(place);
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
        await SaveLayers(touched.Where(p => p.Pool.Method == CostingMethod.Fifo).ToList(), ct);
    }

    private async Task SaveLayers(List<StoredPool> pools, CancellationToken ct)
    {
        if (pools.Count == 0) return;
        var (gone, changed, made) = (new List<object[]>(), new List<object[]>(), new List<LayerRow>());
        foreach (var pool in pools)
        {
            var stored = pool.StoredLayers.ToDictionary(l => l.Number);
            foreach (var layer in pool.Pool.Layers)
            {
                if (!stored.Remove(layer.Number, out var before))
                    made.Add(new() { Pool = pool.Balance.Pool, Number = layer.Number, Quantity = layer.Quantity, Value = layer.Value,
                        Receipt = layer.Receipt });
                else if (before != layer)
                    changed.Add([layer.Quantity.Scaled, layer.Value.Scaled, pool.Balance.Pool, layer.Number]);
            }

            gone.AddRange(stored.Keys.Order().Select(number => new object[] { pool.Balance.Pool, number }));
        }

        await db.ExecuteMany("DELETE FROM inv_layers WHERE pool = @p0 AND number = @p1", gone, ct);
        await db.ExecuteMany("UPDATE inv_layers SET quantity = @p0, value = @p1 WHERE pool = @p2 AND number = @p3", changed, ct);
        await db.BulkInsert(made, ct);
    }

    private async Task<Dictionary<long, List<PoolLayer>>> LoadLayers(List<BalanceRow> balances, CancellationToken ct)
    {
        var layers = new Dictionary<long, List<PoolLayer>>();
        var pools = balances.Where(b => b.Costing == CostingMethod.Fifo && b.Quantity.IsPositive).Select(b => b.Pool).ToList();
        await db.ReadIn(
            "SELECT pool, number, quantity, value, receipt FROM inv_layers WHERE pool IN", pools,
            reader =>
            {
                var pool = reader.GetInt64(0);
                if (!layers.TryGetValue(pool, out var list)) layers[pool] = list = [];
                list.Add(new(
                    reader.GetInt32(1), Quantity.FromScaled(reader.GetInt64(2)), Money.FromScaled(reader.GetInt64(3)), reader.GetInt64(4)));
            },
            ct);
        foreach (var list in layers.Values) list.Sort((a, b) => a.Number.CompareTo(b.Number));
        return layers;
    }

    private StoredPool Restore(BalanceRow balance, List<PoolLayer> layers) => new(
        balance, false,
        Pool.Restore(
            balance.Costing, digits, balance.Quantity, balance.Value, CostPair.From(balance.CostValue, balance.CostQuantity), layers,
                balance.NextLayer),
        layers);

    private static void Keep(List<BalanceRow> balances, IReadOnlyCollection<PoolKey> wanted, BalanceRow balance)
    {
        if (wanted.Contains(new(balance.ItemId, balance.WarehouseId))) balances.Add(balance);
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
    };
}
