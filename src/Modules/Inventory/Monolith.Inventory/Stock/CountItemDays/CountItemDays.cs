using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Stock.CountItemDays;

/// <summary>Adds the ledger's new rows to the days of their items, a part at a time, so that no other writer waits long.</summary>
internal sealed class CountItemDays(InventoryDbContext db)
{
    private const int OneHead = 1;
    private const long RowsAtOnce = 200_000;

    private const string NewRows =
        """
        SELECT item_id, warehouse_id, CAST(business_date AS bigint),
          CAST(SUM(CASE WHEN kind IN ('issue', 'return', 'transfer-out') THEN -quantity ELSE 0 END) AS bigint),
          CAST(SUM(CASE WHEN kind IN ('receipt', 'supplier-return', 'transfer-in', 'conversion-in', 'adjustment', 'count')
            THEN quantity ELSE 0 END) AS bigint),
          CAST(SUM(CASE WHEN contra = 'CostOfGoods' THEN -value ELSE 0 END) AS bigint)
        FROM inv_ledger WHERE sequence > @p0 AND sequence <= @p1 GROUP BY item_id, warehouse_id, business_date
        """;

    private const string Make =
        """
        INSERT INTO inv_item_days (item_id, warehouse_id, day, demand, received, cost)
        SELECT i.item_id, i.warehouse_id, i.day, 0, 0, 0 FROM (SELECT @p0 AS item_id, @p1 AS warehouse_id, @p2 AS day) i
        WHERE NOT EXISTS (SELECT 1 FROM inv_item_days d WHERE d.item_id = i.item_id AND d.warehouse_id = i.warehouse_id AND d.day = i.day)
        """;

    private const string Grow =
        """
        UPDATE inv_item_days SET demand = demand + @p0, received = received + @p1, cost = cost + @p2
        WHERE item_id = @p3 AND warehouse_id = @p4 AND day = @p5
        """;

    /// <returns>The ledger's row up to which all is counted now.</returns>
    public async Task<long> Run(CancellationToken ct)
    {
        while (true)
        {
            var last = await db.Heads.OrderBy(h => h.Id).Select(h => h.Sequence).FirstOrDefaultAsync(ct);
            var through = await db.ItemDayHeads.OrderBy(h => h.Id).Select(h => h.Through).FirstOrDefaultAsync(ct);
            if (through >= last) return through;
            await db.WriteQuietly(token => Add(last, token), ct);
        }
    }

    private async Task Add(long last, CancellationToken ct)
    {
        await db.Lock("item-days", ct);
        var head = await db.ItemDayHeads.OrderBy(h => h.Id).FirstOrDefaultAsync(ct);
        var from = head?.Through ?? 0;
        if (from >= last) return;
        var to = Math.Min(last, from + RowsAtOnce);
        var (keys, grown) = (new List<object?[]>(), new List<object?[]>());
        await db.Read(
            NewRows,
            [from, to],
            row =>
            {
                var (item, place, day) = (row.GetGuid(0), row.GetGuid(1), row.GetInt64(2));
                var (demand, received, cost) = (row.GetInt64(3), row.GetInt64(4), row.GetInt64(5));
                if (demand == 0 && received == 0 && cost == 0) return;
                keys.Add([item, place, day]);
                grown.Add([demand, received, cost, item, place, day]);
            },
            ct);
        if (from == 0) await db.BulkInsert(grown.ConvertAll(Row), ct);
        else
        {
            await db.ExecuteMany(Make, keys, ct);
            await db.ExecuteMany(Grow, grown, ct);
        }

        if (head is null) db.Add(new ItemDayHeadRow { Id = OneHead, Through = to });
        else head.Through = to;
    }

    private static ItemDayRow Row(object?[] of) => new()
    {
        ItemId = (Guid)of[3]!, WarehouseId = (Guid)of[4]!, Day = DateOnly.FromDayNumber((int)(long)of[5]!),
        Demand = Quantity.FromScaled((long)of[0]!), Received = Quantity.FromScaled((long)of[1]!), Cost = Money.FromScaled((long)of[2]!),
    };
}
