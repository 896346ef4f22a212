using System.Globalization;
using Monolith.SharedKernel.Health;

namespace Monolith.Pos.Persistence;

/// <summary>No migration changes how many tickets a business day has and what they come to.</summary>
internal sealed class TicketsStay(PosDbContext db) : IMigrationProof
{
    public async Task<IReadOnlyDictionary<string, string>> Read(CancellationToken ct)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!await db.HasTable("pos_tickets", ct)) return figures;
        await db.Read(
            "SELECT business_date, CAST(COUNT(*) AS bigint), CAST(SUM(total) AS bigint) FROM pos_tickets GROUP BY business_date",
            [],
            row =>
            {
                var day = DateOnly.FromDayNumber(row.GetInt32(0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                figures[$"tickets of {day}"] = row.GetInt64(1).ToString(CultureInfo.InvariantCulture);
                figures[$"total of the tickets of {day}"] = Money.FromScaled(row.GetInt64(2)).ToString();
            },
            ct);
        return figures;
    }
}
