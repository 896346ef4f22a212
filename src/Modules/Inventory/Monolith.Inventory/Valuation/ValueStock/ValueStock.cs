using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Valuation.ValueStock;

/// <summary>Writes down what all stock is worth now, item by item. Where nothing moved since the day's last valuation that one stands.</summary>
internal sealed class ValueStock(InventoryDbContext db, ISites sites, TimeProvider clock)
{
    public async Task<ValuationInfo> Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var day = sites.Here.BusinessDate(now);
        var through = await db.Heads.OrderBy(h => h.Id).Select(h => h.Sequence).FirstOrDefaultAsync(ct);
        if (await Standing(day, through, ct) is { } standing) return standing;

        // One statement, one moment: the balances belong to exactly this row of the ledger.
        var stock = await db.Database.SqlQueryRaw<Stock>(
            $"""
             SELECT b.item_id, b.warehouse_id, b.quantity, b.value, h.sequence AS through_sequence
             FROM {StockNow.Table} b CROSS JOIN inv_ledger_head h WHERE b.quantity <> 0 OR b.value <> 0
             """).ToListAsync(ct);
        if (stock.Count > 0) through = stock[0].Through;

        ValuationRow? run = null;
        await db.WriteQuietly(
            async token =>
            {
                await db.Lock("valuation", token);
                run = new()
                {
                    Id = Guid.CreateVersion7(), Day = day, At = now, ThroughSequence = through, Lines = stock.Count,
                    Value = Money.Sum(stock.Select(s => Money.FromScaled(s.Value))),
                };
                await db.BulkInsert([run], token);
                await db.BulkInsert(stock.Select(s => s.ToLine(run.Id)).ToList(), token);
            },
            ct);
        return run!.ToInfo();
    }

    private async Task<ValuationInfo?> Standing(DateOnly day, long through, CancellationToken ct) =>
        (await db.ValuationRuns.Where(r => r.Day == day && r.ThroughSequence == through).OrderByDescending(r => r.At).FirstOrDefaultAsync(ct))?.ToInfo();

    private sealed class Stock
    {
        [Column("item_id")]
        public Guid ItemId { get; init; }

        [Column("warehouse_id")]
        public Guid WarehouseId { get; init; }

        [Column("quantity")]
        public long Quantity { get; init; }

        [Column("value")]
        public long Value { get; init; }

        [Column("through_sequence")]
        public long Through { get; init; }

        public ValuationLineRow ToLine(Guid runId) => new()
        {
            RunId = runId,
            ItemId = ItemId,
            WarehouseId = WarehouseId,
            Quantity = SharedKernel.Quantity.FromScaled(Quantity),
            Value = Money.FromScaled(Value),
        };
    }
}
