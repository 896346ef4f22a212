using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Recosting;
using Monolith.Inventory.Stock;
using Monolith.Inventory.Stock.CountItemDays;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Valuation.ValueStock;

/// <summary>Writes down what all stock is worth now, item by item, how old it is and what of it sold in a year. Where nothing moved since
/// the day's last valuation that one stands. Days are added up as the ledger grows, so that a night costs what moved since the
/// last.</summary>
internal sealed class ValueStock(
    InventoryDbContext db, CountItemDays days, IEnumerable<IBookedStock> books, RecostingSteps recosting, ISites sites, TimeProvider clock)
{
    private const int DaysOfYear = 365;

    public async Task<ValuationInfo> Run(CancellationToken ct)
    {
        // What is written down for good is settled first.
        await recosting.Finish(ct);
        await days.Run(ct);
        var now = clock.GetUtcNow();
        var day = sites.Here.BusinessDate(now);
        var through = await db.Heads.OrderBy(h => h.Id).Select(h => h.Sequence).FirstOrDefaultAsync(ct);
        if (await Standing(day, through, ct) is { } standing) return standing;

        var (stock, moved) = (new List<Held>(), await Moved(day, ct));
        // One statement, one moment: the balances belong to exactly this row of the ledger.
        await db.Read(
            $"""
            SELECT b.item_id, b.warehouse_id, b.quantity, b.value, h.sequence
            FROM {StockNow.Table} b CROSS JOIN inv_ledger_head h WHERE b.quantity <> 0 OR b.value <> 0
            """,
            [],
            row =>
            {
                stock.Add(new(row.GetGuid(0), row.GetGuid(1), row.GetInt64(2), row.GetInt64(3)));
                through = row.GetInt64(4);
            },
            ct);
        Money? booked = null;
        foreach (var book in books) booked = (booked ?? Money.Zero) + await book.Value(ct);
        var items = await db.Items.Select(i => new { i.Id, i.Costing, i.Category }).ToDictionaryAsync(i => i.Id, ct);

        ValuationRow? run = null;
        await db.WriteQuietly(
            async token =>
            {
                await db.Lock("valuation", token);
                run = new()
                {
                    Id = Guid.CreateVersion7(), Day = day, At = now, ThroughSequence = through, Lines = stock.Count, Booked = booked,
                    Value = Money.Sum(stock.Select(s => Money.FromScaled(s.Value))),
                };
                await db.BulkInsert([run], token);
                await db.BulkInsert(stock.ConvertAll(Line), token);
            },
            ct);
        return run!.ToInfo();

        ValuationLineRow Line(Held held)
        {
            var (item, lately) = (items.GetValueOrDefault(held.ItemId), moved.GetValueOrDefault((held.ItemId, held.WarehouseId)));
            var (rest, age30) = Aged(Math.Max(0, held.Quantity), lately.In30);
            (rest, var age90) = Aged(rest, lately.In90);
            (_, var age180) = Aged(rest, lately.In180);
            return new()
            {
                RunId = run!.Id, ItemId = held.ItemId, WarehouseId = held.WarehouseId, Quantity = Quantity.FromScaled(held.Quantity),
                Value = Money.FromScaled(held.Value), Costing = item?.Costing ?? CostingMethod.Average, Category = item?.Category,
                Age30 = Quantity.FromScaled(age30), Age90 = Quantity.FromScaled(age90), Age180 = Quantity.FromScaled(age180),
                CostOfYear = Money.FromScaled(lately.Cost),
            };
        }
    }

    private static (long Left, long Age) Aged(long held, long cameIn)
    {
        var age = Math.Min(held, Math.Max(0, cameIn));
        return (held - age, age);
    }

    private async Task<Dictionary<(Guid ItemId, Guid WarehouseId), Lately>> Moved(DateOnly today, CancellationToken ct)
    {
        var moved = new Dictionary<(Guid, Guid), Lately>();
        await db.Read(
            """
            SELECT item_id, warehouse_id, CAST(SUM(CASE WHEN day > @p0 THEN received ELSE 0 END) AS bigint),
              CAST(SUM(CASE WHEN day <= @p0 AND day > @p1 THEN received ELSE 0 END) AS bigint),
              CAST(SUM(CASE WHEN day <= @p1 AND day > @p2 THEN received ELSE 0 END) AS bigint), CAST(SUM(cost) AS bigint)
            FROM inv_item_days WHERE day > @p3 GROUP BY item_id, warehouse_id
            """,
            [today.DayNumber - 30L, today.DayNumber - 90L, today.DayNumber - 180L, (long)today.DayNumber - DaysOfYear],
            row => moved[(row.GetGuid(0), row.GetGuid(1))] = new(row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)),
            ct);
        return moved;
    }

    private async Task<ValuationInfo?> Standing(DateOnly day, long through, CancellationToken ct) =>
        (await db.ValuationRuns.Where(r => r.Day == day && r.ThroughSequence == through).OrderByDescending(r => r.At)
            .FirstOrDefaultAsync(ct))?.ToInfo();

    private sealed record Held(Guid ItemId, Guid WarehouseId, long Quantity, long Value);

    private readonly record struct Lately(long In30, long In90, long In180, long Cost);
}
