using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Doctor;

/// <summary>Tenders less change make the total and what cash was rounded by; net and tax of the lines make the ticket's; net and tax make
/// the total.</summary>
internal sealed class TicketsAddUp(PosDbContext db, ISites sites) : IDoctorCheck
{
    public string Name => "pos.tickets-add-up";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var wrong = await db.Database.SqlQuery<Row>(
            $"""
            SELECT number, net, tax, total, tendered, linenet, linetax FROM (
                SELECT t.number AS number, t.net AS net, t.tax AS tax, t.total AS total, t.cash_rounding AS rounding,
                    CAST(COALESCE((SELECT SUM(d.amount - d.change_given) FROM pos_ticket_tenders d WHERE d.ticket_id = t.id), 0) AS bigint) AS tendered,
                    CAST(COALESCE((SELECT SUM(l.net) FROM pos_ticket_lines l WHERE l.ticket_id = t.id), 0) AS bigint) AS linenet,
                    CAST(COALESCE((SELECT SUM(l.tax) FROM pos_ticket_lines l WHERE l.ticket_id = t.id), 0) AS bigint) AS linetax
                FROM pos_tickets t) x
            WHERE tendered <> total + rounding OR linenet <> net OR linetax <> tax OR net + tax <> total
            """).AsAsyncEnumerable().Take(50).ToListAsync(ct);
        return wrong.Select(r =>
            Sentence.Of("pos.found-ticket", r.Number, M(r.Total), M(r.Net), M(r.Tax), M(r.LineNet), M(r.LineTax), M(r.Tendered))).ToList();
    }

    private string M(long scaled) => sites.Here.Currency.Say(Money.FromScaled(scaled));

    private sealed record Row(string Number, long Net, long Tax, long Total, long Tendered, long LineNet, long LineTax);
}
