using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Posting;

/// <summary>Where the goods of company-wide pools are.</summary>
internal static class PlaceStore
{
    public static async Task<ILookup<long, PlaceRow>> Load(InventoryDbContext db, List<long> pools, CancellationToken ct)
    {
        var places = new List<PlaceRow>();
        await db.ReadIn(
            "SELECT pool, warehouse_id, item_id, quantity, value FROM inv_places WHERE pool IN", pools,
            r => places.Add(new()
            {
                Pool = r.GetInt64(0), WarehouseId = r.GetGuid(1), ItemId = r.GetGuid(2), Quantity = Quantity.FromScaled(r.GetInt64(3)),
                Value = Money.FromScaled(r.GetInt64(4)),
            }),
            ct);
        return places.ToLookup(p => p.Pool);
    }

    /// <summary>All of a pool's places: whatever moves its unit cost moves what each of them is worth.</summary>
    public static async Task Save(InventoryDbContext db, PoolState state, long number, int digits, CancellationToken ct)
    {
        await db.Execute("DELETE FROM inv_places WHERE pool = @p0", [number], ct);
        await db.BulkInsert(
            state.Places.Where(p => p.Key != Guid.Empty).OrderBy(p => p.Key).Select(p => new PlaceRow
            {
                Pool = number, WarehouseId = p.Key, ItemId = state.Key.Item, Quantity = p.Value,
                Value = Worth(state.Pool, p.Value, digits),
            }).ToList(),
            ct);
    }

    private static Money Worth(Pool pool, Quantity quantity, int digits) =>
        pool.Quantity.IsZero ? Money.Zero : Exact.Share(pool.Value, quantity, pool.Quantity, digits);
}
