using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Ledger.ExportLedger;

/// <summary>Reads the ledger in the order of recording, a chunk at a time, so that ten million rows need no more memory than a thousand.</summary>
internal sealed class LedgerExport(InventoryDbContext db) : ILedgerExport
{
    private const int Chunk = 2000;

    public async IAsyncEnumerable<LedgerExportRow> Rows(DateTimeOffset? asOf, DateTimeOffset? knownAt, [EnumeratorCancellation] CancellationToken ct)
    {
        var items = await db.Items.Select(i => new { i.Id, i.Sku, i.Name }).ToDictionaryAsync(i => i.Id, ct);
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, ct);
        var wanted = db.Ledger.AsQueryable();
        if (asOf is { } effective) wanted = wanted.Where(r => r.Effective <= effective);
        if (knownAt is { } known) wanted = wanted.Where(r => r.Recorded <= known);

        for (var after = 0L; ;)
        {
            var rows = await wanted.Where(r => r.Sequence > after).OrderBy(r => r.Sequence).Take(Chunk).ToListAsync(ct);
            foreach (var r in rows)
            {
                var item = items.GetValueOrDefault(r.ItemId);
                yield return new(
                    r.Sequence, r.Effective, r.Recorded, r.Site, r.BusinessDate, item?.Sku ?? "", item?.Name.Default ?? "", warehouses.GetValueOrDefault(r.WarehouseId, ""), r.Bin, r.Lot, r.Kind,
                    r.Quantity, r.Value, r.Contra, r.SourceKind, r.SourceNumber, r.SourceLine, r.ActorName, r.Reason, r.Corrects, r.Cause, r.Late, r.Provisional);
            }

            if (rows.Count < Chunk) yield break;
            after = rows[^1].Sequence;
        }
    }
}
