using Monolith.Inventory.Contracts;
using Monolith.Purchasing.SupplierItems;

namespace Monolith.Purchasing.Supplying;

/// <summary>Answers what stock asks: what is to come, and from whom each item is bought.</summary>
internal sealed class Supply(PurchasingDbContext db, IItemCatalog items, ISites sites, TimeProvider clock) : ISupply
{
    /// <summary>Deliveries of so many days tell how long one takes.</summary>
    private const int LookBackDays = 365;

    public async Task<IReadOnlyList<GoodsOnOrder>> OnOrder(CancellationToken ct)
    {
        var coming = new List<GoodsOnOrder>();
        await db.Read(
            """
            SELECT l.item_id, o.warehouse_id, CAST(SUM(CASE WHEN l.quantity > l.received THEN l.quantity - l.received ELSE 0 END) AS bigint)
            FROM pur_order_lines l JOIN pur_orders o ON o.id = l.order_id
            WHERE o.state IN ('Draft', 'Approved', 'PartlyReceived') GROUP BY l.item_id, o.warehouse_id
            """,
            [],
            row => coming.Add(new(row.GetGuid(0), row.GetGuid(1), Quantity.FromScaled(row.GetInt64(2)))),
            ct);
        return coming;
    }

    public async Task<IReadOnlyDictionary<Guid, SupplyOfItem>> Suppliers(CancellationToken ct)
    {
        var active = await db.Suppliers.Where(s => s.Active).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var (measured, last) = await Deliveries(ct);
        var said = (await db.SupplierItems.ToListAsync(ct)).Where(s => active.ContainsKey(s.SupplierId))
            .GroupBy(s => s.ItemId).ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.Preferred).ThenBy(s => active[s.SupplierId],
                StringComparer.Ordinal).First());
        var packs = await items.FindMany([.. said.Values.Where(s => s.Unit is not null).Select(s => s.ItemId)], ct);
        var supply = new Dictionary<Guid, SupplyOfItem>();
        foreach (var (item, row) in said)
        {
            var pack = row.Unit is { } unit && packs.TryGetValue(item, out var info) ? info.PackCalled(unit)?.Size : null;
            supply[item] = new(item, row.SupplierId, active[row.SupplierId], Lead(row, measured),
                row.Minimum is { } least ? pack is { } size ? PackMath.Times(least, size) : least : null, pack);
        }

        // Nobody said who sells it: whoever brought it last.
        foreach (var (item, supplier) in last)
        {
            if (!supply.ContainsKey(item) && active.TryGetValue(supplier, out var name))
                supply[item] = new(item, supplier, name, measured.GetValueOrDefault((item, supplier)));
        }

        return supply;
    }

    private static LeadTime Lead(SupplierItemRow row, Dictionary<(Guid ItemId, Guid SupplierId), LeadTime> measured) =>
        measured.TryGetValue((row.ItemId, row.SupplierId), out var days) ? days
        : row.LeadDays is { } said ? LeadTime.Said(said) : default;

    private async Task<(Dictionary<(Guid ItemId, Guid SupplierId), LeadTime> Measured, Dictionary<Guid, Guid> Last)> Deliveries(
        CancellationToken ct)
    {
        var (measured, last) = (new Dictionary<(Guid, Guid), LeadTime>(), new Dictionary<Guid, Guid>());
        var since = sites.Here.BusinessDate(clock.GetUtcNow()).DayNumber - LookBackDays;
        await db.Read(
            """
            SELECT l.item_id, r.supplier_id, CAST(r.business_date AS bigint), CAST(o.order_date AS bigint)
            FROM pur_receipt_lines l JOIN pur_receipts r ON r.id = l.receipt_id JOIN pur_orders o ON o.id = r.order_id
            WHERE r.business_date >= @p0 ORDER BY r.effective
            """,
            [(long)since],
            row =>
            {
                var key = (row.GetGuid(0), row.GetGuid(1));
                var days = Math.Max(0, row.GetInt64(2) - row.GetInt64(3));
                var so = measured.GetValueOrDefault(key);
                measured[key] = new(so.Count + 1, so.Sum + days, so.Squares + (days * days));
                last[key.Item1] = key.Item2;
            },
            ct);
        return (measured, last);
    }
}
