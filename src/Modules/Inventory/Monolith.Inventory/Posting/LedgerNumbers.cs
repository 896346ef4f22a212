using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Posting;

/// <summary>Gives out sequences, recorded times and pool numbers. Open it under the ledger's lock only.</summary>
internal sealed class LedgerNumbers
{
    private static readonly TimeSpan Step = TimeSpan.FromMicroseconds(1);

    private readonly bool _first;
    private readonly DateTimeOffset _now;
    private long _sequence;
    private long _pools;

    private LedgerNumbers(LedgerHeadRow? head, DateTimeOffset now)
    {
        (_first, _now) = (head is null, now);
        (_sequence, _pools, Recorded) = (head?.Sequence ?? 0, head?.Pools ?? 0, head?.Recorded ?? DateTimeOffset.UnixEpoch);
    }

    /// <summary>Of the row numbered last.</summary>
    public DateTimeOffset Recorded { get; private set; }

    public static async Task<LedgerNumbers> Open(InventoryDbContext db, TimeProvider clock, CancellationToken ct)
    {
        await db.Lock("ledger", ct);
        var head = await db.Heads.AsNoTracking().FirstOrDefaultAsync(h => h.Id == LedgerHeadRow.Only, ct);
        return new(head, Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())));
    }

    /// <summary>The sequence that the next row will have.</summary>
    public long Next => _sequence + 1;

    public long NextPool() => ++_pools;

    /// <summary>A clock that was set back must not make the ledger's time stand still.</summary>
    public (long Sequence, DateTimeOffset Recorded) NextRow()
    {
        Recorded = _now > Recorded ? _now : Recorded + Step;
        return (++_sequence, Recorded);
    }

    public async Task Save(InventoryDbContext db, CancellationToken ct)
    {
        if (_first)
        {
            await db.BulkInsert([new LedgerHeadRow { Id = LedgerHeadRow.Only, Sequence = _sequence, Recorded = Recorded,
                Pools = _pools }], ct);
            return;
        }

        await db.Execute(
            "UPDATE inv_ledger_head SET sequence = @p0, recorded = @p1, pools = @p2 WHERE id = 1",
            [_sequence, Instants.ToMicroseconds(Recorded), _pools], ct);
    }
}
