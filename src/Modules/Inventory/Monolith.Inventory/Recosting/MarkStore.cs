using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>Finds where to begin: the last mark of a pool before a position.</summary>
internal static class MarkStore
{
    public static async Task<(PoolState State, Position From)> Before(
        InventoryDbContext db, StoredState stored, int digits, Position at, CancellationToken ct)
    {
        var (state, from) = (stored.Empty(), Position.Start);
        await db.Read(
            """
            SELECT moment, place, quantity, value, cost_value, cost_quantity, next_layer, layers, places FROM inv_pool_marks
            WHERE pool = @p0 AND moment <= @p1 AND (moment < @p2 OR place < @p3)
            ORDER BY moment DESC, place DESC
            """,
            [stored.Number, Instants.ToMicroseconds(at.Moment), Instants.ToMicroseconds(at.Moment), at.Place],
            r =>
            {
                if (from != Position.Start) return;
                from = new(Instants.FromMicroseconds(r.GetInt64(0)), r.GetInt64(1) + 1);
                var next = r.GetInt32(6);
                var pool = Pool.Restore(
                    stored.Costing.Method, digits, Quantity.FromScaled(r.GetInt64(2)), Money.FromScaled(r.GetInt64(3)),
                    CostPair.From(Money.FromScaled(r.GetInt64(4)), Quantity.FromScaled(r.GetInt64(5))),
                    PoolMarks.LayersOf(r.IsDBNull(7) ? null : r.GetString(7), next), next);
                state = stored.At(pool, PoolMarks.PlacesOf(r.IsDBNull(8) ? null : r.GetString(8)));
            },
            ct);
        return (state, from);
    }
}
