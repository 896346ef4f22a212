using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Ledger.AsOf;

/// <summary>What the ledger knew at a moment, as its last row then: recorded times rise with the sequence, so that a few rows
/// tell.</summary>
internal static class Knowledge
{
    /// <param name="at">Null: now.</param>
    public static async Task<long> RowsAt(InventoryDbContext db, DateTimeOffset? at, CancellationToken ct)
    {
        var head = await db.Heads.OrderBy(h => h.Id).FirstOrDefaultAsync(ct);
        if (head is null) return 0;
        if (at is not { } moment || moment >= head.Recorded) return head.Sequence;
        var (low, high) = (0L, head.Sequence);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            var row = await db.Ledger.Where(r => r.Sequence >= middle).OrderBy(r => r.Sequence)
                .Select(r => new { r.Sequence, r.Recorded }).FirstOrDefaultAsync(ct);
            if (row is not null && row.Recorded <= moment) low = Math.Max(middle, Math.Min(row.Sequence, high));
            else high = middle - 1;
        }

        return low;
    }
}
