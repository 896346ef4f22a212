using Monolith.SharedKernel.Health;

namespace Monolith.Purchasing.Doctor;

/// <summary>What an order line says has come is what its goods receipts say.</summary>
internal sealed class ReceivedMatchesReceipts(PurchasingDbContext db) : IDoctorCheck
{
    public string Name => "purchasing.received-matches-receipts";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var wrong = await db.Database.SqlQuery<Wrong>(
            $"""
            SELECT o.number AS number, ol.no AS no, CAST(ol.received AS bigint) AS received, CAST(COALESCE(r.quantity, 0) AS bigint) AS receipts
            FROM pur_order_lines ol
            JOIN pur_orders o ON o.id = ol.order_id
            LEFT JOIN (
                SELECT h.order_id, l.order_line_no, SUM(l.quantity) AS quantity
                FROM pur_receipt_lines l JOIN pur_receipts h ON h.id = l.receipt_id
                WHERE NOT EXISTS (SELECT 1 FROM pur_receipt_cancellations c WHERE c.receipt_id = h.id)
                GROUP BY h.order_id, l.order_line_no) r ON r.order_id = ol.order_id AND r.order_line_no = ol.no
            WHERE ol.received <> COALESCE(r.quantity, 0)
            """).ToListAsync(ct);
        return
        [
            .. wrong.Take(50).Select(w =>
                Sentence.Of("purchasing.found-received", w.Number, w.No, Quantity.FromScaled(w.Received), Quantity.FromScaled(w.Receipts))),
        ];
    }

    private sealed record Wrong(string Number, int No, long Received, long Receipts);
}
