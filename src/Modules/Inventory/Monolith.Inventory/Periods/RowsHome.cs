using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Periods;

/// <summary>Rows that had to take effect on a later day because theirs was closed come home when it is opened again: each by a row that
/// takes
/// it away from where it was and one that puts it where it belongs. Their movement stays what it was, so no cost changes.</summary>
internal sealed class RowsHome(InventoryDbContext db, ISites sites)
{
    public async Task<int> Bring(PeriodReopeningRow reopening, Actor actor, LedgerNumbers numbers, CancellationToken ct)
    {
        var from = sites.Here.StartOf(reopening.From);
        // What moved takes effect later than it happened; what was taken home before adds up to nothing there.
        var moved = await db.Ledger.AsNoTracking()
            .Where(r => r.Effective >= from && r.Effective > r.Moment && r.Moment >= from)
            .OrderBy(r => r.Sequence).ToListAsync(ct);
        var away = moved.GroupBy(r => (r.Place, r.Pool, r.WarehouseId, r.Kind, r.Contra, r.Leg, r.Effective))
            .Where(g => !Quantity.Sum(g.Select(r => r.Quantity)).IsZero || !Money.Sum(g.Select(r => r.Value)).IsZero).ToList();
        var rows = new List<LedgerRow>();
        foreach (var group in away)
        {
            var (first, quantity) = (group.First(), Quantity.Sum(group.Select(r => r.Quantity)));
            var value = Money.Sum(group.Select(r => r.Value));
            rows.Add(Pair(first, -quantity, -value, first.Effective, reopening, actor, numbers));
            rows.Add(Pair(first, quantity, value, first.Moment, reopening, actor, numbers));
        }

        if (rows.Count == 0) return 0;
        await db.BulkInsert(rows, ct);
        await numbers.Save(db, ct);
        Tell(rows, actor);
        return away.Count;
    }

    // A word of its own would be the movement's last one: it says nothing but where its row belongs.
    private LedgerRow Pair(
        LedgerRow row, Quantity quantity, Money value, DateTimeOffset effective, PeriodReopeningRow reopening, Actor actor,
        LedgerNumbers numbers)
    {
        var (sequence, recorded) = numbers.NextRow();
        return row with
        {
            Sequence = sequence, Recorded = recorded, BusinessDate = sites.Here.BusinessDate(effective), Effective = effective,
            Quantity = quantity, Value = value, EntryUnit = null, EntryQuantity = null, Parts = null, Told = null, Role = RowRoles.Home,
            ActorId = actor.Id, ActorName = actor.Name, Reason = reopening.Reason, Corrects = row.Sequence, Cause = row.Sequence,
            FallbackValue = null, FallbackQuantity = null, Late = false, Provisional = false, ZeroCost = false,
        };
    }

    private void Tell(List<LedgerRow> rows, Actor actor)
    {
        foreach (var part in rows.GroupBy(r => (r.SourceKind, r.SourceId, r.Effective)))
        {
            var first = part.First();
            var posting = new StockPosting(
                first.SourceKind, first.SourceId, first.SourceNumber, null, first.Effective, first.Site, first.BusinessDate, actor.Id,
                actor.Name, first.Reason, []);
            db.Publish(new PostedRows(posting, [.. part]).ToEvent());
        }
    }
}
