using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Reordering.RaiseReorderAlerts;

/// <summary>Compares stock with its reorder rules: raises an alert where it fell to the minimum, closes one where it is above again
/// or nobody watches any more. One open alert a rule, with the figures that raised it. What is on order already doesn't count yet.</summary>
internal sealed class RaiseReorderAlerts(InventoryDbContext db, ICurrentActor current, ISites sites, TimeProvider clock)
{
    public async Task<ReorderRun> Run(CancellationToken ct)
    {
        // Mostly nothing changes: then nobody has to wait for a write.
        var look = await Look(ct);
        if (look is { Raise.Count: 0, Close.Count: 0 }) return look.Done;
        await db.WriteQuietly(
            async token =>
            {
                await db.Lock("reorder-alerts", token);
                look = await Look(token);
                Apply(look);
            },
            ct);
        return look.Done;
    }

    private async Task<Findings> Look(CancellationToken ct)
    {
        var watched = await (
            from state in ReorderState.All(db)
            join item in db.Items on state.ItemId equals item.Id
            join warehouse in db.Warehouses on state.WarehouseId equals warehouse.Id
            where item.Active && warehouse.Active
            select new Watched(state.ItemId, item.Sku, state.WarehouseId, state.OnHand, state.Minimum, state.Maximum)).ToListAsync(ct);
        var open = await db.ReorderAlerts.Where(a => a.ClosedAt == null).ToListAsync(ct);
        var low = watched.Where(w => w.OnHand <= w.Minimum).ToDictionary(w => (w.ItemId, w.WarehouseId));
        var known = open.Select(a => (a.ItemId, a.WarehouseId)).ToHashSet();
        return new(
            watched.Count, low.Values.Where(w => !known.Contains((w.ItemId, w.WarehouseId))).OrderBy(w => w.Sku, StringComparer.Ordinal).ToList(),
            open.Where(a => !low.ContainsKey((a.ItemId, a.WarehouseId))).ToList(), open.Count);
    }

    private void Apply(Findings found)
    {
        var now = clock.GetUtcNow();
        foreach (var alert in found.Close) alert.ClosedAt = now;
        foreach (var low in found.Raise)
        {
            var (onHand, minimum) = (Quantity.FromScaled(low.OnHand), Quantity.FromScaled(low.Minimum));
            var suggested = ReorderState.Suggested(low.OnHand, low.Minimum, low.Maximum);
            db.Add(new ReorderAlertRow
            {
                Id = Guid.CreateVersion7(), ItemId = low.ItemId, WarehouseId = low.WarehouseId, OnHand = onHand, Minimum = minimum, Suggested = suggested, RaisedAt = now,
            });
            db.Publish(new ReorderAlertRaised(
                low.ItemId, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(now),
                low.Sku, low.WarehouseId, onHand, minimum, suggested));
        }
    }

    private sealed record Watched(Guid ItemId, string Sku, Guid WarehouseId, long OnHand, long Minimum, long Maximum);

    private sealed record Findings(int Rules, List<Watched> Raise, List<ReorderAlertRow> Close, int OpenBefore)
    {
        public ReorderRun Done => new(Rules, Raise.Count, Close.Count, OpenBefore + Raise.Count - Close.Count, Raise.Select(w => w.Sku).Take(3).ToList());
    }
}

/// <param name="Open">Alerts that are open now.</param>
/// <param name="Skus">The first of those that were raised.</param>
internal sealed record ReorderRun(int Rules, int Raised, int Closed, int Open, IReadOnlyList<string> Skus);
