using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Posting;

/// <summary>The layers of FIFO pools.</summary>
internal static class LayerStore
{
    public static async Task<Dictionary<long, List<PoolLayer>>> Load(InventoryDbContext db, List<BalanceRow> balances, CancellationToken ct)
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

    public static async Task Save(InventoryDbContext db, List<StoredPool> pools, CancellationToken ct)
    {
        if (pools.Count == 0) return;
        var (gone, changed, made) = (new List<object[]>(), new List<object[]>(), new List<LayerRow>());
        foreach (var pool in pools)
        {
            var stored = pool.StoredLayers.ToDictionary(l => l.Number);
            foreach (var layer in pool.Pool.Layers)
            {
                if (!stored.Remove(layer.Number, out var before)) made.Add(Row(pool.Balance.Pool, layer));
                else if (before != layer) changed.Add([layer.Quantity.Scaled, layer.Value.Scaled, pool.Balance.Pool, layer.Number]);
            }

            gone.AddRange(stored.Keys.Order().Select(number => new object[] { pool.Balance.Pool, number }));
        }

        await db.ExecuteMany("DELETE FROM inv_layers WHERE pool = @p0 AND number = @p1", gone, ct);
        await db.ExecuteMany("UPDATE inv_layers SET quantity = @p0, value = @p1 WHERE pool = @p2 AND number = @p3", changed, ct);
        await db.BulkInsert(made, ct);
    }

    public static LayerRow Row(long pool, PoolLayer layer) => new()
    {
        Pool = pool, Number = layer.Number, Quantity = layer.Quantity, Value = layer.Value, Receipt = layer.Receipt,
    };
}
