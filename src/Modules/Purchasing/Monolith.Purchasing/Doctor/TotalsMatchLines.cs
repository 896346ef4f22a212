using Monolith.SharedKernel.Health;

namespace Monolith.Purchasing.Doctor;

/// <summary>The total of every order and receipt is the sum of its lines.</summary>
internal sealed class TotalsMatchLines(PurchasingDbContext db, ISites sites) : IDoctorCheck
{
    public string Name => "purchasing.totals-match-lines";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var wrong = await db.Database.SqlQuery<Wrong>(
            $"""
            SELECT d.number AS number, CAST(d.total AS bigint) AS total, CAST(COALESCE(l.amount, 0) AS bigint) AS lines
            FROM pur_orders d LEFT JOIN (SELECT order_id, SUM(amount) AS amount FROM pur_order_lines GROUP BY order_id) l ON l.order_id = d.id
            WHERE d.total <> COALESCE(l.amount, 0)
            UNION ALL
            SELECT d.number AS number, CAST(d.total AS bigint) AS total, CAST(COALESCE(l.amount, 0) AS bigint) AS lines
            FROM pur_receipts d LEFT JOIN (SELECT receipt_id, SUM(amount) AS amount FROM pur_receipt_lines GROUP BY receipt_id) l ON l.receipt_id = d.id
            WHERE d.total <> COALESCE(l.amount, 0)
            """).ToListAsync(ct);
        return [.. wrong.Take(50).Select(w => Sentence.Of("purchasing.found-total", w.Number, Say(w.Total), Say(w.Lines)))];
    }

    private string Say(long scaled) => sites.Here.Currency.Say(Money.FromScaled(scaled));

    private sealed record Wrong(string Number, long Total, long Lines);
}
