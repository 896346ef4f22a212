using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Stock;

internal sealed class StockReconciliation(InventoryDbContext db, StockAsOf asOf) : IStockReconciliation
{
    public async IAsyncEnumerable<SourceTotals> BySource(string sourceKind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        // A line that comes back partly at its origin's cost and partly at current cost has two rows, but is one line.
        var sums = db.Database.SqlQuery<SourceSum>(
            $"""
             SELECT source_id, CAST(COUNT(DISTINCT source_line) AS integer) AS lines, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
             FROM inv_ledger WHERE source_kind = {sourceKind} AND kind <> 'true-up' GROUP BY source_id
             """);
        await foreach (var sum in sums.AsAsyncEnumerable().WithCancellation(ct))
            yield return new(sum.SourceId, sum.Lines, Quantity.FromScaled(sum.Quantity), Money.FromScaled(sum.Value));
    }

    public async Task<StockValueProof> ProveValue(CancellationToken ct)
    {
        var ledger = await One($"SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_ledger", ct);
        var balances = await One($"SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_balances", ct);
        var layers = await One($"SELECT CAST(COALESCE(SUM(value), 0) AS bigint) AS value FROM inv_layers", ct);
        // Average pools have no layers, and a FIFO pool below zero has none either. While a pool is costed anew its layers are those that
        // sales go on from.
        var others = await One(
            $"""
             SELECT CAST(COALESCE(SUM(CASE WHEN costing <> 'Fifo' OR quantity <= 0 THEN value ELSE unsettled END), 0) AS bigint) AS value
             FROM inv_balances
             """, ct);
        return new(ledger, balances, layers + others);
    }

    public async Task<Money> ValueThrough(DateOnly day, CancellationToken ct) =>
        (await asOf.Read(new Happened(day, DateTimeOffset.MaxValue), await Knowledge.RowsAt(db, null, ct), ct)).Value;

    private async Task<Money> One(FormattableString sql, CancellationToken ct)
    {
        var rows = await db.Database.SqlQuery<ValueSum>(sql).ToListAsync(ct);
        return Money.FromScaled(rows[0].Value);
    }

    private sealed class SourceSum
    {
        [Column("source_id")]
        public Guid SourceId { get; init; }

        [Column("lines")]
        public int Lines { get; init; }

        [Column("quantity")]
        public long Quantity { get; init; }

        [Column("value")]
        public long Value { get; init; }
    }

    private sealed class ValueSum
    {
        [Column("value")]
        public long Value { get; init; }
    }
}
