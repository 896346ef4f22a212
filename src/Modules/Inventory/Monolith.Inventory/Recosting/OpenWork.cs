using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>What is being costed anew and how far it has come.</summary>
/// <param name="Pools">Each is settled up to there.</param>
/// <param name="Linked">Movements that are costed once more wherever they are.</param>
/// <param name="Causes">Whose doing it is.</param>
internal sealed record OpenWork(
    IReadOnlyList<(PoolKey Pool, Position From, long Cause)> Pools, IReadOnlyList<(Told Told, long Cause)> Linked,
    IReadOnlyDictionary<long, Cause> Causes)
{
    public bool IsEmpty => Pools.Count == 0 && Linked.Count == 0;

    public static async Task<OpenWork> Load(InventoryDbContext db, LedgerHistory history, CancellationToken ct)
    {
        var pools = await db.Balances.AsNoTracking().Where(b => b.Recosting != null).OrderBy(b => b.Pool).ToListAsync(ct);
        var links = await db.RecostingLinks.AsNoTracking().OrderBy(l => l.Place).ToListAsync(ct);
        var linked = new List<(Told, long)>(links.Count);
        foreach (var link in links)
        {
            if (await history.Find(link.Place, ct) is { } told) linked.Add((told, link.Recosting));
        }

        var causes = await db.Recostings.AsNoTracking().ToListAsync(ct);
        return new(
            [.. pools.Select(b => (b.Key, new Position(b.OpenMoment!.Value, b.OpenPlace!.Value), b.Recosting!.Value))], linked,
            causes.ToDictionary(c => c.Id, CauseOf));
    }

    private static Cause CauseOf(RecostingRow row) => new(
        new StockPosting(
            row.SourceKind, row.SourceId, row.SourceNumber, null, row.Moment, row.Site, default, row.ActorId, row.ActorName, row.Reason,
            []),
        new(row.Moment, row.Id), Cause.Nothing);
}
