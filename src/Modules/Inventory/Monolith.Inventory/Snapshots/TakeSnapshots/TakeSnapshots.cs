using Monolith.Data;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Snapshots.TakeSnapshots;

/// <summary>Writes down what was in stock at the ends of past months and years, so that a question about the past costs the rows since and
/// not
/// the ledger. Nothing depends on them being there.</summary>
internal sealed class TakeSnapshots(InventoryDbContext db, StockAsOf asOf, ISites sites, TimeProvider clock)
{
    private const int Months = 13;

    /// <returns>How many were missing.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var taken = 0;
        foreach (var day in await Missing(ct))
        {
            await Take(day, ct);
            taken++;
        }

        return taken;
    }

    private async Task Take(DateOnly day, CancellationToken ct)
    {
        var through = await Knowledge.RowsAt(db, null, ct);
        var stock = await asOf.Read(new Happened(day, DateTimeOffset.MaxValue), through, ct);
        await db.WriteQuietly(token => Keep(db, Of(day, through, stock), stock, token), ct);
    }

    public SnapshotRow Of(DateOnly day, long through, HeldStock stock) => new()
    {
        Id = Guid.CreateVersion7(), Through = day, ThroughSequence = through, At = clock.GetUtcNow(),
        Lines = stock.Count(s => !s.Value.IsNothing), Value = stock.Value,
    };

    public static async Task Keep(InventoryDbContext db, SnapshotRow snapshot, HeldStock stock, CancellationToken ct)
    {
        await db.BulkInsert([snapshot], ct);
        await db.BulkInsert(stock.Where(s => !s.Value.IsNothing).Select(s => new SnapshotLineRow
        {
            SnapshotId = snapshot.Id, Pool = s.Key.Pool, WarehouseId = s.Key.WarehouseId, ItemId = s.Key.ItemId,
            Quantity = Quantity.FromScaled(s.Value.Quantity), Value = Money.FromScaled(s.Value.Value),
        }).ToList(), ct);
    }

    /// <summary>Ends of the last months and of the years before that have none, the earliest first: each goes on from the one before.
    /// </summary>
    private async Task<List<DateOnly>> Missing(CancellationToken ct)
    {
        var first = await db.Ledger.OrderBy(r => r.BusinessDate).Select(r => (DateOnly?)r.BusinessDate).FirstOrDefaultAsync(ct);
        if (first is not { } from) return [];
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var month = new DateOnly(today.Year, today.Month, 1);
        var ends = Enumerable.Range(0, Months).Select(m => month.AddMonths(-m).AddDays(-1))
            .Concat(Enumerable.Range(from.Year, Math.Max(0, today.Year - from.Year)).Select(y => new DateOnly(y, 12, 31)))
            .Where(d => d >= from).Distinct().Order().ToList();
        var there = await db.Snapshots.Where(s => ends.Contains(s.Through)).Select(s => s.Through).Distinct().ToListAsync(ct);
        return [.. ends.Except(there)];
    }
}
