using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.StockDocuments;

/// <summary>What the ledger knows of a receipt's goods, and what documents have sent back of it or laid on it since.</summary>
internal sealed class ReceiptStock(InventoryDbContext db, LedgerCorrections corrections) : IReceiptStock
{
    public async Task<Error?> RefusesCancelling(Guid receiptId, CancellationToken ct)
    {
        var by = new StockPosting("", receiptId, "", null, default, 0, default, "", "", null, []);
        return (await db.Try(token => corrections.TakeBack(by, token), ct)).Error;
    }

    public async Task<IReadOnlyDictionary<int, ReceiptLineStock>> Of(Guid receiptId, CancellationToken ct)
    {
        var lines = new Dictionary<int, ReceiptLineStock>();
        await db.Read(
            $"""
            SELECT source_line, item_id, warehouse_id, moment, quantity, value, lot, serial FROM inv_ledger
            WHERE source_id = @p0 AND kind = '{LedgerKinds.Receipt}' ORDER BY sequence
            """,
            [receiptId],
            row =>
            {
                // Corrected, a line has several rows: together they are what is known of it now.
                var (no, quantity, value) = (row.GetInt32(0), Quantity.FromScaled(row.GetInt64(4)), Money.FromScaled(row.GetInt64(5)));
                lines[no] = lines.TryGetValue(no, out var known)
                    ? known with { Received = known.Received + quantity, Value = known.Value + value }
                    : new(row.GetGuid(1), row.GetGuid(2), Instants.FromMicroseconds(row.GetInt64(3)), quantity, value, default, default,
                        row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7));
            },
            ct);
        foreach (var (line, kind, quantity, value) in await Since(receiptId, ct))
        {
            if (!lines.TryGetValue(line, out var known)) continue;
            lines[line] = kind == StockDocumentKind.LandedCost
                ? known with { Landed = known.Landed + value }
                : known with { Returned = known.Returned - quantity };
        }

        return lines;
    }

    private IQueryable<StockDocumentRow> Live() => db.Documents.Where(d => !db.Cancellations.Any(c => c.DocumentId == d.Id));

    private async Task<List<(int Line, StockDocumentKind Kind, Quantity Quantity, Money Value)>> Since(Guid receipt, CancellationToken ct)
    {
        var rows = await (
            from line in db.DocumentLines
            join document in Live() on line.DocumentId equals document.Id
            where line.OriginId == receipt
            select new { line.OriginLine, document.Kind, line.Quantity, line.Value }).ToListAsync(ct);
        return rows.ConvertAll(r => (r.OriginLine ?? 0, r.Kind, r.Quantity, r.Value));
    }
}
