using Monolith.Data;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Counts;

/// <summary>Where an item lies.</summary>
/// <param name="Bin">The bin that is nearest to the door.</param>
/// <param name="Walk">That bin's place on the way through the warehouse.</param>
/// <param name="Zone">Empty: none.</param>
internal sealed record CountPlace(string Bin, int Walk, string Zone);

/// <summary>Reads where goods lie, and which of them a count leaves out.</summary>
internal sealed class CountPlaces(InventoryDbContext db)
{
    /// <summary>By item; what lies in no bin is absent.</summary>
    public async Task<Dictionary<Guid, CountPlace>> In(Guid warehouse, CancellationToken ct)
    {
        var places = new Dictionary<Guid, CountPlace>();
        await db.Read(
            """
            SELECT h.item_id, b.code, b.walk, COALESCE(b.zone, '') FROM inv_holdings h
            JOIN inv_bins b ON b.warehouse_id = h.warehouse_id AND b.code = h.bin
            WHERE h.warehouse_id = @p0 AND h.quantity > 0 ORDER BY b.walk, b.code
            """,
            [warehouse],
            row => places.TryAdd(row.GetGuid(0), new(row.GetString(1), row.GetInt32(2), row.GetString(3))),
            ct);
        return places;
    }

    /// <summary>Items that are kept by lot or serial number: one figure for all of them wouldn't say which are there.</summary>
    public async Task<HashSet<Guid>> Tracked(CancellationToken ct)
    {
        var tracked = new HashSet<Guid>();
        await db.Read("SELECT item_id FROM inv_item_tracking WHERE tracking <> 'None'", [], row => tracked.Add(row.GetGuid(0)), ct);
        await db.Read("SELECT item_id FROM inv_balances WHERE scope = 'Lot'", [], row => tracked.Add(row.GetGuid(0)), ct);
        return tracked;
    }
}
