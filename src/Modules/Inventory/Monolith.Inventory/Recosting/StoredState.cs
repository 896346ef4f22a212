using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Recosting;

/// <summary>A pool as the balances hold it.</summary>
internal sealed class StoredState(PoolKey key, CostingMethod method, int digits)
{
    public PoolKey Key => key;

    public CostingMethod Method => method;

    /// <summary>0 until it has one.</summary>
    public long Number { get; private init; }

    public bool IsNew => Number == 0;

    public DateTimeOffset LastEffective { get; private init; } = DateTimeOffset.MinValue;

    public PoolState Now { get; private init; } = new(key, 0, new(method, digits), DateTimeOffset.MinValue);

    public static async Task<StoredState> Load(InventoryDbContext db, PoolKey key, int digits, CancellationToken ct)
    {
        StoredState? found = null;
        var (quantity, value, last, next) = (Quantity.Zero, Money.Zero, (CostPair?)null, 0);
        await db.Read(
            """
            SELECT pool, costing, quantity, value, cost_value, cost_quantity, last_effective, next_layer FROM inv_balances
            WHERE item_id = @p0 AND warehouse_id = @p1
            """,
            [key.Item, key.Warehouse],
            r =>
            {
                found = new(key, Enum.Parse<CostingMethod>(r.GetString(1)), digits)
                {
                    Number = r.GetInt64(0), LastEffective = Instants.FromMicroseconds(r.GetInt64(6)),
                };
                (quantity, value) = (Quantity.FromScaled(r.GetInt64(2)), Money.FromScaled(r.GetInt64(3)));
                (last, next) = (CostPair.From(Money.FromScaled(r.GetInt64(4)), Quantity.FromScaled(r.GetInt64(5))), r.GetInt32(7));
            },
            ct);
        if (found is null) return new(key, await MethodOf(db, key.Item, ct), digits);
        var layers = new List<PoolLayer>();
        await db.Read(
            "SELECT number, quantity, value, receipt FROM inv_layers WHERE pool = @p0 ORDER BY number", [found.Number],
            r => layers.Add(new(r.GetInt32(0), Quantity.FromScaled(r.GetInt64(1)), Money.FromScaled(r.GetInt64(2)), r.GetInt64(3))), ct);
        return found.With(Pool.Restore(found.Method, digits, quantity, value, last, layers, next));
    }

    public PoolState Empty() => At(new(method, digits));

    /// <summary>As it stood at another time.</summary>
    public PoolState At(Pool pool) => new(key, Number, pool, DateTimeOffset.MinValue);

    private StoredState With(Pool now) => new(key, method, digits)
    {
        Number = Number, LastEffective = LastEffective, Now = new(key, Number, now, LastEffective),
    };

    private static async Task<CostingMethod> MethodOf(InventoryDbContext db, Guid item, CancellationToken ct)
    {
        CostingMethod? method = null;
        await db.Read(
            "SELECT costing FROM inv_items WHERE id = @p0", [item], r => method = Enum.Parse<CostingMethod>(r.GetString(0)), ct);
        return method ?? throw new InvalidOperationException($"There is no item {item} to move.");
    }
}
