using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Recosting;

/// <summary>A receipt was taken back, corrected, or costs were laid on it: what its item was last bought for is looked up again.</summary>
internal sealed class LastPurchaseRepair(InventoryDbContext db, int digits)
{
    private const int AtOnce = 20;

    public async Task Run(IEnumerable<Guid> items, CancellationToken ct)
    {
        foreach (var item in items.Distinct())
        {
            var last = await Last(item, ct);
            await db.Execute("DELETE FROM inv_last_purchases WHERE item_id = @p0", [item], ct);
            if (last is null) continue;
            await db.BulkInsert(
                [new LastPurchaseRow
                {
                    ItemId = item, Quantity = last.Movement.Quantity, Value = last.Movement.Value + last.Movement.Landed,
                    Effective = last.At.Moment,
                }],
                ct);
        }
    }

    private async Task<Told?> Last(Guid item, CancellationToken ct)
    {
        var history = new LedgerHistory(db, digits);
        var pools = await db.Balances.Where(b => b.ItemId == item).Select(b => (long?)b.Pool).ToListAsync(ct);
        for (var skip = 0; ; skip += AtOnce)
        {
            var receipts = await db.Ledger.Where(r => pools.Contains(r.Pool) && r.Kind == LedgerKinds.Receipt && r.Sequence == r.Place)
                .OrderByDescending(r => r.Moment).ThenByDescending(r => r.Place).Skip(skip).Take(AtOnce).Select(r => r.Place).ToListAsync(ct);
            foreach (var place in receipts)
            {
                if (await history.Find(place, ct) is { Cancelled: false } told) return told;
            }

            if (receipts.Count < AtOnce) return null;
        }
    }
}
