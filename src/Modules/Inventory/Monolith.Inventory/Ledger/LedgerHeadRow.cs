using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Ledger;

/// <summary>The one row that numbers the ledger: read and moved under its lock, so sequences have no gaps and recorded
/// times never stand still.</summary>
internal sealed class LedgerHeadRow
{
    public const int Only = 1;

    public required int Id { get; init; }

    public long Sequence { get; set; }

    /// <summary>The sequence of the ledger's last row; 0 where there is none.</summary>
    public static Task<long> Last(InventoryDbContext db, CancellationToken ct) =>
        db.Heads.OrderBy(h => h.Id).Select(h => h.Sequence).FirstOrDefaultAsync(ct);

    public DateTimeOffset Recorded { get; set; }

    /// <summary>The highest pool number given so far.</summary>
    public long Pools { get; set; }
}
