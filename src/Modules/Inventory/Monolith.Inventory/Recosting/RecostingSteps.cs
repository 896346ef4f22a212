using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>Goes on with what was left to be costed anew: each step is a short write of its own, so that sales come between them.</summary>
internal sealed class RecostingSteps(InventoryDbContext db, Recoster recoster, TimeProvider clock) : IStepwise
{
    /// <returns>Whether there was anything to do.</returns>
    public async Task<bool> Step(CancellationToken ct)
    {
        // Asked without a lock: nearly always there is nothing.
        if (!await IsAnyOpen(ct)) return false;
        var any = false;
        await db.WriteQuietly(async token =>
        {
            var numbers = await LedgerNumbers.Open(db, clock, token);
            any = await recoster.Step(numbers, token) is not null;
            if (any) await numbers.Save(db, token);
        }, ct);
        return any;
    }

    /// <summary>All that is left: for who needs settled figures.</summary>
    public async Task Finish(CancellationToken ct)
    {
        while (await Step(ct))
        {
            // Each is a write of its own.
        }
    }

    private async Task<bool> IsAnyOpen(CancellationToken ct)
    {
        var any = false;
        await db.Read("SELECT CAST(COUNT(*) AS bigint) FROM inv_recostings", [], r => any = r.GetInt64(0) > 0, ct);
        return any;
    }
}
