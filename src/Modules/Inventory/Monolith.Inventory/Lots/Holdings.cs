using Monolith.Data;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Lots;

/// <summary>Keeps what the ledger's rows add up to by lot, serial number and bin. The one way by which rows get into the ledger.</summary>
internal static class Holdings
{
    public static async Task AppendRows(this InventoryDbContext db, IReadOnlyList<LedgerRow> rows, CancellationToken ct)
    {
        await db.BulkInsert(rows, ct);
        var changes = new Dictionary<Key, Quantity>();
        foreach (var row in rows.Where(r => !r.Quantity.IsZero && (r.Lot ?? r.Serial ?? r.Bin) is not null))
        {
            var key = new Key(row.ItemId, row.WarehouseId, row.Lot ?? "", row.Serial ?? "", row.Bin ?? "");
            changes[key] = changes.GetValueOrDefault(key) + row.Quantity;
        }

        if (changes.Count > 0) await Write(db, changes, ct);
    }

    private static async Task Write(InventoryDbContext db, Dictionary<Key, Quantity> changes, CancellationToken ct)
    {
        var before = new Dictionary<Key, Quantity>();
        await db.ReadIn(
            "SELECT item_id, warehouse_id, lot, serial, bin, quantity FROM inv_holdings WHERE item_id IN",
            [.. changes.Keys.Select(k => k.Item).Distinct()],
            r =>
            {
                var key = new Key(r.GetGuid(0), r.GetGuid(1), r.GetString(2), r.GetString(3), r.GetString(4));
                if (changes.ContainsKey(key)) before[key] = Quantity.FromScaled(r.GetInt64(5));
            },
            ct);
        // Always in the same order, so that two writers can't wait for each other crosswise.
        var after = changes.OrderBy(c => c.Key.Item).ThenBy(c => c.Key.Warehouse).ThenBy(c => c.Key.Lot, StringComparer.Ordinal)
            .Select(c => (c.Key, Quantity: before.GetValueOrDefault(c.Key) + c.Value)).ToList();
        await db.BulkInsert(after.Where(a => !before.ContainsKey(a.Key) && !a.Quantity.IsZero).Select(a => a.Key.Row(a.Quantity)).ToList(), ct);
        await db.ExecuteMany(
            """
            UPDATE inv_holdings SET quantity = @p0 WHERE item_id = @p1 AND warehouse_id = @p2 AND lot = @p3 AND serial = @p4 AND bin = @p5
            """,
            [.. after.Where(a => before.ContainsKey(a.Key) && !a.Quantity.IsZero).Select(a => a.Key.Values(a.Quantity.Scaled))], ct);
        await db.ExecuteMany(
            "DELETE FROM inv_holdings WHERE item_id = @p0 AND warehouse_id = @p1 AND lot = @p2 AND serial = @p3 AND bin = @p4",
            [.. after.Where(a => before.ContainsKey(a.Key) && a.Quantity.IsZero).Select(a => a.Key.Values())], ct);
    }

    private readonly record struct Key(Guid Item, Guid Warehouse, string Lot, string Serial, string Bin)
    {
        public HoldingRow Row(Quantity quantity) =>
            new() { Id = Guid.CreateVersion7(), ItemId = Item, WarehouseId = Warehouse, Lot = Lot, Serial = Serial, Bin = Bin, Quantity = quantity };

        public object?[] Values(params object?[] first) => [.. first, Item, Warehouse, Lot, Serial, Bin];
    }
}
