using Monolith.Data;
using Monolith.Inventory.Bins;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Lots;

/// <summary>Keeps what the ledger's rows add up to by lot, serial number and bin. The one way by which rows get into the ledger.</summary>
/// <remarks>Plain goods have a holding once some of them were put into a bin: the one without a bin stays then, even at zero.</remarks>
internal static class Holdings
{
    public static async Task AppendRows(this InventoryDbContext db, IReadOnlyList<LedgerRow> rows, CancellationToken ct)
    {
        await db.BulkInsert(rows, ct);
        var moved = rows.Where(r => !r.Quantity.IsZero).ToList();
        if (moved.Count == 0) return;
        var before = await Read(db, [.. moved.Select(r => r.ItemId).Distinct()], ct);
        var after = new Dictionary<HoldingKey, Quantity>();
        foreach (var row in moved)
        {
            var key = new HoldingKey(row.ItemId, row.WarehouseId, row.Lot ?? "", row.Serial ?? "", row.Bin ?? "");
            if (key.IsPlain && !before.ContainsKey(key)) continue;
            after[key] = (after.TryGetValue(key, out var now) ? now : before.GetValueOrDefault(key)) + row.Quantity;
        }

        if (after.Count == 0) return;
        await BinsGiveUp(db, before, after, ct);
        await Write(db, before, after, ct);
    }

    /// <summary>Goods were carried from bin to bin.</summary>
    public static async Task Carry(this InventoryDbContext db, BinMoveRow move, CancellationToken ct)
    {
        var before = await Read(db, [move.ItemId], ct);
        var source = new HoldingKey(move.ItemId, move.WarehouseId, move.Lot, move.Serial, move.FromBin);
        var to = source with { Bin = move.ToBin };
        var after = new Dictionary<HoldingKey, Quantity>();
        var plain = source with { Lot = "", Serial = "", Bin = "" };
        if (move.Lot.Length + move.Serial.Length == 0 && !before.ContainsKey(plain))
        {
            var there = (await new LotStore(db).OnHand([move.ItemId], move.WarehouseId, ct)).GetValueOrDefault(move.ItemId);
            var placed = before.Where(b => b.Key.Warehouse == move.WarehouseId).Select(b => b.Value);
            after[plain] = there - Quantity.Sum(placed);
        }

        after[source] = (after.TryGetValue(source, out var left) ? left : before.GetValueOrDefault(source)) - move.Quantity;
        after[to] = (after.TryGetValue(to, out var held) ? held : before.GetValueOrDefault(to)) + move.Quantity;
        await Write(db, before, after, ct);
    }

    // Nobody said which bin goods were taken from: what lies in none went first, then what is nearest to the door.
    private static async Task BinsGiveUp(
        InventoryDbContext db, Dictionary<HoldingKey, Quantity> before, Dictionary<HoldingKey, Quantity> after, CancellationToken ct)
    {
        foreach (var (key, short_) in after.Where(a => a.Key.Bin.Length == 0 && a.Value.IsNegative).ToList())
        {
            var binned = before.Keys.Where(k => (k with { Bin = "" }) == key && k.Bin.Length > 0).ToList();
            if (binned.Count == 0) continue;
            var walks = new Dictionary<string, int>(StringComparer.Ordinal);
            await db.Read(
                "SELECT code, walk FROM inv_bins WHERE warehouse_id = @p0", [key.Warehouse], r => walks[r.GetString(0)] = r.GetInt32(1),
                    ct);
            var missing = -short_;
            foreach (var bin in binned.OrderBy(k => walks.GetValueOrDefault(k.Bin)).ThenBy(k => k.Bin, StringComparer.Ordinal))
            {
                var there = after.TryGetValue(bin, out var changed) ? changed : before[bin];
                if (!there.IsPositive || !missing.IsPositive) continue;
                var part = there < missing ? there : missing;
                (after[bin], missing) = (there - part, missing - part);
            }

            after[key] = -missing;
        }
    }

    private static async Task<Dictionary<HoldingKey, Quantity>> Read(InventoryDbContext db, IReadOnlyCollection<Guid> items,
        CancellationToken ct)
    {
        var found = new Dictionary<HoldingKey, Quantity>();
        await db.ReadIn(
            "SELECT item_id, warehouse_id, lot, serial, bin, quantity FROM inv_holdings WHERE item_id IN", items,
            r => found[new(r.GetGuid(0), r.GetGuid(1), r.GetString(2), r.GetString(3),
                r.GetString(4))] = Quantity.FromScaled(r.GetInt64(5)), ct);
        return found;
    }

    private static async Task Write(
        InventoryDbContext db, Dictionary<HoldingKey, Quantity> before, Dictionary<HoldingKey, Quantity> after, CancellationToken ct)
    {
        // Always in the same order, so that two writers can't wait for each other crosswise.
        var rows = after.OrderBy(c => c.Key.Item).ThenBy(c => c.Key.Warehouse).ThenBy(c => c.Key.Lot, StringComparer.Ordinal)
            .ThenBy(c => c.Key.Serial, StringComparer.Ordinal).ThenBy(c => c.Key.Bin, StringComparer.Ordinal).ToList();
        var kept = rows.Where(r => !r.Value.IsZero || r.Key.IsPlain).ToList();
        await db.BulkInsert(kept.Where(r => !before.ContainsKey(r.Key)).Select(r => r.Key.Row(r.Value)).ToList(), ct);
        await db.ExecuteMany(
            """
            UPDATE inv_holdings SET quantity = @p0 WHERE item_id = @p1 AND warehouse_id = @p2 AND lot = @p3 AND serial = @p4 AND bin = @p5
            """,
            [.. kept.Where(r => before.ContainsKey(r.Key)).Select(r => r.Key.Values(r.Value.Scaled))], ct);
        await db.ExecuteMany(
            "DELETE FROM inv_holdings WHERE item_id = @p0 AND warehouse_id = @p1 AND lot = @p2 AND serial = @p3 AND bin = @p4",
            [.. rows.Where(r => r.Value.IsZero && !r.Key.IsPlain && before.ContainsKey(r.Key)).Select(r => r.Key.Values())], ct);
    }
}

internal readonly record struct HoldingKey(Guid Item, Guid Warehouse, string Lot, string Serial, string Bin)
{
    public bool IsPlain => Lot.Length + Serial.Length + Bin.Length == 0;

    public HoldingRow Row(Quantity quantity) => new()
    {
        Id = Guid.CreateVersion7(), ItemId = Item, WarehouseId = Warehouse, Lot = Lot, Serial = Serial, Bin = Bin, Quantity = quantity,
    };

    public object?[] Values(params object?[] first) => [.. first, Item, Warehouse, Lot, Serial, Bin];
}
