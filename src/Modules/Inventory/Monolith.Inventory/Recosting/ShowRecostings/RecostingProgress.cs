using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Recosting.ShowRecostings;

/// <summary>How far it has come what is being costed anew.</summary>
internal sealed class RecostingProgress(InventoryDbContext db)
{
    public async Task<IReadOnlyList<RecostingInfo>> Read(CancellationToken ct)
    {
        var running = await db.Recostings.AsNoTracking().OrderBy(r => r.Id).Take(20).ToListAsync(ct);
        var found = new List<RecostingInfo>(running.Count);
        foreach (var row in running)
        {
            var left = await (
                from pool in db.Balances
                where pool.Recosting == row.Id
                from r in db.Ledger
                where r.Pool == pool.Pool && r.Moment >= pool.OpenMoment
                select r.Sequence).LongCountAsync(ct);
            var all = Math.Max(row.RowsAhead, left);
            found.Add(new(row.Id, row.Moment, row.SourceKind, row.SourceId, row.SourceNumber, row.StartedAt, all, left));
        }

        return found;
    }
}

/// <param name="Moment">Of what was learned late or told differently.</param>
/// <param name="SourceNumber">Its document.</param>
/// <param name="Rows">Ledger rows that lay ahead when it began.</param>
/// <param name="RowsLeft">Those that lie ahead still.</param>
internal sealed record RecostingInfo(
    long RecostingId, DateTimeOffset Moment, string SourceKind, Guid SourceId, string SourceNumber, DateTimeOffset StartedAt, long Rows,
    long RowsLeft);
