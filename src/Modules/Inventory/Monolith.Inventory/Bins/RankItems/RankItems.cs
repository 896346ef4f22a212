using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Bins.RankItems;

/// <summary>Sorts the items of each warehouse by how often somebody took some of them in the last months: the few that make four picks in
/// five are fast, those of the last picks in twenty slow.</summary>
internal sealed class RankItems(InventoryDbContext db, TimeProvider clock)
{
    public const int Days = 90;

    public async Task<int> Run(CancellationToken ct)
    {
        var now = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow()));
        var picks = new List<(Guid Warehouse, Guid Item, int Picks)>();
        await db.Read(
            $"""
            SELECT warehouse_id, item_id, COUNT(*) FROM inv_ledger
            WHERE kind IN ('{LedgerKinds.Issue}', '{LedgerKinds.TransferOut}') AND effective >= @p0 AND quantity < 0
            GROUP BY warehouse_id, item_id
            """,
            [Instants.ToMicroseconds(now.AddDays(-Days))],
            r => picks.Add((r.GetGuid(0), r.GetGuid(1), Convert.ToInt32(r.GetValue(2), System.Globalization.CultureInfo.InvariantCulture))),
                ct);
        var rows = picks.GroupBy(p => p.Warehouse).SelectMany(g => Ranked(g.Select(p => (p.Item, p.Picks)))
            .Select(r => new ItemSpeedRow { WarehouseId = g.Key, ItemId = r.Item, Picks = r.Picks, Speed = r.Speed,
                RankedAt = now })).ToList();
        await db.Write<int>(
            "inventory.rank-items",
            async token =>
            {
                await db.Execute("DELETE FROM inv_item_speeds", [], token);
                await db.BulkInsert(rows, token);
                return rows.Count;
            },
            ct);
        return rows.Count;
    }

    public static IEnumerable<(Guid Item, int Picks, SpeedClass Speed)> Ranked(IEnumerable<(Guid Item, int Picks)> picks)
    {
        var sorted = picks.OrderByDescending(p => p.Picks).ThenBy(p => p.Item).ToList();
        var (all, before) = (sorted.Sum(p => (long)p.Picks), 0L);
        foreach (var (item, taken) in sorted)
        {
            yield return (item, taken, before * 100 < all * 80 ? SpeedClass.Fast : before * 100 < all * 95 ? SpeedClass.Middling
                : SpeedClass.Slow);
            before += taken;
        }
    }
}
