using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>A pool as the balances hold it.</summary>
internal sealed class StoredState(PoolKey key, ItemCosting costing, int digits)
{
    public PoolKey Key => key;

    public ItemCosting Costing => costing;

    /// <summary>0 until it has one.</summary>
    public long Number { get; private init; }

    public bool IsNew => Number == 0;

    public DateTimeOffset LastEffective { get; private init; } = DateTimeOffset.MinValue;

    /// <summary>From here on it is being costed anew; null: all of it is settled.</summary>
    public Position? Open { get; private init; }

    /// <summary>What its rows add up to.</summary>
    public Money Value { get; private init; }

    /// <summary>What costing goes on from; while it is being costed anew that isn't what the rows add up to.</summary>
    public PoolState Now { get; private init; } = new(key, 0, new(costing.Method, digits), DateTimeOffset.MinValue);

    public static async Task<StoredState> Load(InventoryDbContext db, PoolKey key, ItemCosting costing, int digits, CancellationToken ct)
    {
        StoredState? found = null;
        var (quantity, unsettled, last, next) = (Quantity.Zero, Money.Zero, (CostPair?)null, 0);
        await db.Read(
            """
            SELECT pool, quantity, value, cost_value, cost_quantity, last_effective, next_layer, unsettled, open_moment, open_place
            FROM inv_balances
            WHERE item_id = @p0 AND warehouse_id = @p1 AND lot = @p2
            """,
            [key.Item, key.Warehouse, key.Lot ?? ""],
            r =>
            {
                found = new(key, costing, digits)
                {
                    Number = r.GetInt64(0), Value = Money.FromScaled(r.GetInt64(2)),
                    LastEffective = Instants.FromMicroseconds(r.GetInt64(5)),
                    Open = r.IsDBNull(8) ? null : new(Instants.FromMicroseconds(r.GetInt64(8)), r.GetInt64(9)),
                };
                (quantity, unsettled) = (Quantity.FromScaled(r.GetInt64(1)), Money.FromScaled(r.GetInt64(7)));
                (last, next) = (CostPair.From(Money.FromScaled(r.GetInt64(3)), Quantity.FromScaled(r.GetInt64(4))), r.GetInt32(6));
            },
            ct);
        if (found is null) return new(key, costing, digits);
        var layers = new List<PoolLayer>();
        if (costing.Method == CostingMethod.Fifo)
        {
            await db.Read(
                "SELECT number, quantity, value, receipt FROM inv_layers WHERE pool = @p0 ORDER BY number", [found.Number],
                r => layers.Add(new(r.GetInt32(0), Quantity.FromScaled(r.GetInt64(1)), Money.FromScaled(r.GetInt64(2)), r.GetInt64(3))), ct);
        }

        var pool = Pool.Restore(costing.Method, digits, quantity, found.Value - unsettled, last, layers, next);
        var now = found.With(pool);
        if (!key.IsCompanyWide) return now;
        foreach (var place in (await PlaceStore.Load(db, [found.Number], ct))[found.Number]) now.Now.Moved(place.WarehouseId, place.Quantity);
        return now;
    }

    public PoolState Empty() => At(new(costing.Method, digits), []);

    /// <summary>As it stood at another time.</summary>
    public PoolState At(Pool pool, IEnumerable<(Guid Warehouse, Quantity Quantity)> places)
    {
        var state = new PoolState(key, Number, pool, DateTimeOffset.MinValue);
        foreach (var (warehouse, quantity) in places) state.Moved(warehouse, quantity);
        return state;
    }

    private StoredState With(Pool now) => new(key, costing, digits)
    {
        Number = Number, LastEffective = LastEffective, Open = Open, Value = Value, Now = new(key, Number, now, LastEffective),
    };
}
