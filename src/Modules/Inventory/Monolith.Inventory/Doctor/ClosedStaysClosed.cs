using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Periods;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Doctor;

/// <summary>Nothing took effect in a period from the moment it was closed to the moment it was opened again. The rows of each closed day are
/// asked for by day and sequence, so that it costs days and not the ledger.</summary>
internal sealed class ClosedStaysClosed(InventoryDbContext db) : IDoctorCheck
{
    private const int InList = 500;

    public string Name => "inventory.closed-stays-closed";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var found = new SortedDictionary<long, Sentence>();
        var reopened = await db.Reopenings.Where(r => r.State == ReopeningState.Reopened).OrderBy(r => r.DecidedAt).ToListAsync(ct);
        int? first = null;
        await db.Read("SELECT MIN(business_date) FROM inv_ledger", [], r => first = r.IsDBNull(0) ? null : r.GetInt32(0), ct);
        if (first is not { } from) return [];
        foreach (var closing in await db.Closings.OrderBy(c => c.At).ToListAsync(ct))
        {
            var days = Enumerable.Range(from, Math.Max(0, closing.Through.DayNumber - from + 1));
            foreach (var group in days.GroupBy(d => reopened.Find(r => r.DecidedAt >= closing.At && r.From.DayNumber <= d)))
            {
                var until = group.Key?.ThroughSequence ?? long.MaxValue;
                foreach (var some in group.Chunk(InList)) await Look(closing, some, until, found, ct);
            }
        }

        return [.. found.Values.Take(IDoctorCheck.Most)];
    }

    private Task Look(PeriodClosingRow closing, int[] days, long until, SortedDictionary<long, Sentence> found, CancellationToken ct) => db.Read(
        $"""
        SELECT MIN(sequence), business_date FROM inv_ledger
        WHERE business_date IN ({string.Join(", ", days.Select(d => d.ToString(CultureInfo.InvariantCulture)))})
          AND sequence > @p0 AND sequence <= @p1 GROUP BY business_date
        """,
        [closing.ThroughSequence, until],
        r => found[r.GetInt64(0)] = Sentence.Of(
            "inventory.found-closed", r.GetInt64(0), $"{DateOnly.FromDayNumber(r.GetInt32(1)):yyyy-MM-dd}", $"{closing.Through:yyyy-MM-dd}"),
        ct);
}
