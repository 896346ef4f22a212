using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Lots;

/// <summary>Reads lots and where their goods are, in one query for many items; inside a write it sees what that wrote.</summary>
internal sealed class LotStore(InventoryDbContext db)
{
    public async Task<Dictionary<Guid, ItemTrackingInfo>> Tracking(IReadOnlyCollection<Guid> items, CancellationToken ct)
    {
        var found = new Dictionary<Guid, ItemTrackingInfo>();
        await db.ReadIn(
            "SELECT item_id, tracking, shelf_life_days, version FROM inv_item_tracking WHERE item_id IN", [.. items.Distinct()],
            r =>
            {
                var tracking = Enum.Parse<ItemTracking>(r.GetString(1));
                if (tracking != ItemTracking.None)
                    found[r.GetGuid(0)] = new(r.GetGuid(0), tracking, r.IsDBNull(2) ? null : r.GetInt32(2), r.GetInt64(3));
            },
            ct);
        return found;
    }

    public async Task<Dictionary<(Guid Item, string Lot), LotRow>> Lots(IReadOnlyCollection<Guid> items, CancellationToken ct)
    {
        var found = new Dictionary<(Guid, string), LotRow>();
        await db.ReadIn(
            "SELECT item_id, lot, produced_on, expires_on, blocked_because FROM inv_lots WHERE item_id IN", [.. items.Distinct()],
            r => found[(r.GetGuid(0), r.GetString(1))] = new()
            {
                ItemId = r.GetGuid(0), Lot = r.GetString(1), ProducedOn = Day(r, 2), ExpiresOn = Day(r, 3),
                BlockedBecause = r.IsDBNull(4) ? null : r.GetString(4),
            },
            ct);
        return found;
    }

    /// <summary>What there is of these items by lot, serial number and bin, everywhere.</summary>
    public async Task<List<LotThere>> There(IReadOnlyCollection<Guid> items, CancellationToken ct)
    {
        var there = new List<LotThere>();
        await db.ReadIn(
            """
            SELECT h.item_id, h.warehouse_id, h.lot, h.serial, h.bin, h.quantity, l.expires_on, l.blocked_because, b.walk
            FROM inv_holdings h LEFT JOIN inv_lots l ON l.item_id = h.item_id AND l.lot = h.lot
            LEFT JOIN inv_bins b ON b.warehouse_id = h.warehouse_id AND b.code = h.bin WHERE h.item_id IN
            """,
            [.. items.Distinct()],
            r => there.Add(new(
                r.GetGuid(0), r.GetGuid(1), r.GetString(2), r.GetString(3), r.GetString(4), Day(r, 6), r.IsDBNull(7) ? null
                    : r.GetString(7),
                Quantity.FromScaled(r.GetInt64(5)), r.IsDBNull(8) ? 0 : r.GetInt32(8))),
            ct);
        return there;
    }

    /// <summary>Goods in a warehouse, those without a lot among them.</summary>
    public async Task<Dictionary<Guid, Quantity>> OnHand(IReadOnlyCollection<Guid> items, Guid warehouse, CancellationToken ct)
    {
        var onHand = new Dictionary<Guid, Quantity>();
        await db.ReadIn(
            $"SELECT s.item_id, s.warehouse_id, s.quantity FROM {StockNow.Table} s WHERE s.item_id IN", [.. items.Distinct()],
            r =>
            {
                if (r.GetGuid(1) == warehouse)
                    onHand[r.GetGuid(0)] = onHand.GetValueOrDefault(r.GetGuid(0)) + Quantity.FromScaled(r.GetInt64(2));
            },
            ct);
        return onHand;
    }

    /// <summary>Writes down lots that came in for the first time.</summary>
    public async Task Add(IEnumerable<LotRow> lots, CancellationToken ct)
    {
        var wanted = lots.DistinctBy(l => (l.ItemId, l.Lot)).ToList();
        if (wanted.Count == 0) return;
        var known = await Lots([.. wanted.Select(l => l.ItemId)], ct);
        await db.BulkInsert(wanted.Where(l => !known.ContainsKey((l.ItemId, l.Lot))).ToList(), ct);
    }

    private static DateOnly? Day(System.Data.Common.DbDataReader r, int column) =>
        r.IsDBNull(column) ? null : DateOnly.FromDayNumber(r.GetInt32(column));
}
