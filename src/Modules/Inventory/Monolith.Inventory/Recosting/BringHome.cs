using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Recosting;

/// <summary>Days that were closed are open again: rows that had to take effect on a later day are taken out there and put where they belong.
/// Nothing is costed anew: their place in the order that costs follow was their own all the time.</summary>
internal sealed class BringHome(InventoryDbContext db, ISites sites, LedgerNumbers numbers)
{
    /// <param name="from">The first day that is open again.</param>
    public async Task<IReadOnlyList<PostedRows>> Run(DateOnly from, StockPosting by, CancellationToken ct)
    {
        var moved = await db.Ledger.Where(r => r.Effective != r.Moment && r.Role != RowRoles.Home).OrderBy(r => r.Sequence).ToListAsync(ct);
        var home = (await db.Ledger.Where(r => r.Role == RowRoles.Home).Select(r => r.Corrects).Distinct().ToListAsync(ct)).ToHashSet();
        var rows = new List<LedgerRow>();
        foreach (var row in moved.Where(r => !home.Contains(r.Sequence) && sites.Here.BusinessDate(r.Moment) >= from))
        {
            rows.Add(Again(row, by) with { Quantity = -row.Quantity, Value = -row.Value });
            rows.Add(Again(row, by) with { Effective = row.Moment, BusinessDate = sites.Here.BusinessDate(row.Moment) });
        }

        await db.BulkInsert(rows, ct);
        return rows.GroupBy(r => (r.SourceId, r.BusinessDate, r.Effective)).Select(g => Posted(g.First(), by, [.. g])).ToList();
    }

    private LedgerRow Again(LedgerRow row, StockPosting by)
    {
        var (sequence, recorded) = numbers.NextRow();
        return row with
        {
            Sequence = sequence, Recorded = recorded, Role = RowRoles.Home, Corrects = row.Sequence, Cause = sequence, ActorId = by.ActorId,
            ActorName = by.ActorName, Reason = by.Reason, Provisional = false, ZeroCost = false, Late = false,
        };
    }

    private static PostedRows Posted(LedgerRow first, StockPosting by, List<LedgerRow> rows) => new(
        new(first.SourceKind, first.SourceId, first.SourceNumber, null, first.Effective, first.Site, first.BusinessDate, by.ActorId, by.ActorName,
            by.Reason, []),
        rows);
}
