using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Recosting;

/// <summary>Keeps what a sweep left to be done, so that any process can go on with it.</summary>
internal static class OpenWorkStore
{
    public static async Task Save(
        InventoryDbContext db, Sweep sweep, RecostedPools pools, Cause? cause, DateTimeOffset now, CancellationToken ct)
    {
        var linked = sweep.Stopped is null ? [] : sweep.Linked.ToList();
        if (cause is not null && sweep.Stopped is { } at && (linked.Exists(l => l.Cause == 0) || pools.Open.Any(t => t.Cause == 0)))
        {
            // What was told differently once already may be so again.
            await db.Execute("DELETE FROM inv_recostings WHERE id = @p0", [cause.At.Place], ct);
            await db.BulkInsert([Row(cause, now, await pools.RowsFrom(at, ct))], ct);
        }

        await db.ExecuteMany(
            "DELETE FROM inv_recosting_links WHERE place = @p0", linked.ConvertAll(l => new object?[] { l.Told.At.Place }), ct);
        await db.BulkInsert(
            linked.ConvertAll(l => new RecostingLinkRow
            {
                Place = l.Told.At.Place, Moment = l.Told.At.Moment, Recosting = l.Cause == 0 ? cause!.At.Place : l.Cause,
            }),
            ct);
    }

    /// <summary>What nothing is left of.</summary>
    public static async Task Clear(InventoryDbContext db, CancellationToken ct) => await db.Execute(
        """
        DELETE FROM inv_recostings
        WHERE NOT EXISTS (SELECT 1 FROM inv_balances b WHERE b.recosting = inv_recostings.id)
          AND NOT EXISTS (SELECT 1 FROM inv_recosting_links l WHERE l.recosting = inv_recostings.id)
        """,
        [], ct);

    private static RecostingRow Row(Cause cause, DateTimeOffset now, long rows) => new()
    {
        Id = cause.At.Place, Moment = cause.At.Moment, SourceKind = cause.By.SourceKind, SourceId = cause.By.SourceId,
        SourceNumber = cause.By.SourceNumber, Site = cause.By.Site, ActorId = cause.By.ActorId, ActorName = cause.By.ActorName,
        Reason = cause.By.Reason, StartedAt = now, RowsAhead = rows,
    };
}
