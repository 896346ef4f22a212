using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Doctor;

/// <summary>What a Z report keeps is what the tickets of its shift say; those that came in later are its supplements.</summary>
internal sealed class ShiftsMatchTickets(PosDbContext db, ISites sites) : IDoctorCheck
{
    public string Name => "pos.shifts-match-tickets";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var wrong = await db.Database.SqlQuery<Row>(
            $"""
            SELECT code, z, total, tickets, sold, made FROM (
                SELECT s.register_code AS code, CAST(COALESCE(s.z_number, 0) AS bigint) AS z, s.total AS total, CAST(s.tickets + s.returns AS bigint) AS tickets,
                    CAST(COALESCE((SELECT SUM(t.total) FROM pos_tickets t
                        WHERE t.shift_id = s.id AND t.after_close = {false}), 0) AS bigint) AS sold,
                    CAST((SELECT COUNT(*) FROM pos_tickets t WHERE t.shift_id = s.id AND t.after_close = {false}) AS bigint) AS made
                FROM pos_shifts s WHERE s.state = 'Closed') x
            WHERE total <> sold OR tickets <> made
            """).AsAsyncEnumerable().Take(50).ToListAsync(ct);
        return wrong.Select(r => Sentence.Of("pos.found-shift", r.Code, r.Z, r.Tickets, Say(r.Total), r.Made, Say(r.Sold))).ToList();
    }

    private string Say(long scaled) => sites.Here.Currency.Say(Money.FromScaled(scaled));

    private sealed record Row(string Code, long Z, long Total, long Tickets, long Sold, long Made);
}
