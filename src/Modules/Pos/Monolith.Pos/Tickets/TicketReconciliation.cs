using System.Runtime.CompilerServices;

namespace Monolith.Pos.Tickets;

internal sealed class TicketReconciliation(PosDbContext db) : ITicketReconciliation
{
    public async IAsyncEnumerable<TicketTotals> All([EnumeratorCancellation] CancellationToken ct)
    {
        // "= {false}" and not "= 0": a truth is a number in two engines and a type of its own in the third.
        var rows = db.Database.SqlQuery<Row>(
            $"""
            SELECT t.id AS ticketid, t.number AS number, t.net AS net, t.tax AS tax, t.total AS total, t.cash_rounding AS cashrounding,
                CAST(COALESCE((SELECT SUM(d.amount - d.change_given) FROM pos_ticket_tenders d WHERE d.ticket_id = t.id), 0) AS bigint) AS tendered,
                CAST((SELECT COUNT(*) FROM pos_ticket_lines l WHERE l.ticket_id = t.id AND l.is_service = {false}) AS bigint) AS stocklines,
                CAST(COALESCE((SELECT SUM(l.quantity) FROM pos_ticket_lines l WHERE l.ticket_id = t.id AND l.is_service = {false}), 0) AS bigint) AS stockquantity
            FROM pos_tickets t
            """).AsAsyncEnumerable();
        await foreach (var r in rows.WithCancellation(ct))
        {
            yield return new(
                r.TicketId, r.Number, (int)r.StockLines, Quantity.FromScaled(r.StockQuantity), Money.FromScaled(r.Net), Money.FromScaled(r.Tax),
                Money.FromScaled(r.Total), Money.FromScaled(r.Tendered), Money.FromScaled(r.CashRounding));
        }
    }

    private sealed record Row(
        Guid TicketId, string Number, long Net, long Tax, long Total, long CashRounding, long Tendered, long StockLines, long StockQuantity);
}
