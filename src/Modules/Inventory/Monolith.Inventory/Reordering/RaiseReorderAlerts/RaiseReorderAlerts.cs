using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Reordering.RaiseReorderAlerts;

/// <summary>Compares stock with its reorder rules: raises an alert for each new cause, closes those whose cause is gone or that nobody
/// watches any more, and brings the figures of the open ones up to date. Never two for the same cause.</summary>
internal sealed class RaiseReorderAlerts(
    InventoryDbContext db, ReorderPlanner planner, ICurrentActor current, ISites sites, TimeProvider clock)
{
    public async Task<ReorderRun> Run(CancellationToken ct)
    {
        var plan = await planner.Plan(null, ct);
        var wanted = plan.Raised.ToDictionary(n => n.Cause);
        // Mostly nothing changes: then nobody has to wait for a write.
        var run = Compare(plan, wanted, await Open(ct), apply: false);
        if (run is { Raised: 0, Closed: 0, Changed: 0 }) return run;
        await db.WriteQuietly(
            async token =>
            {
                await db.Lock("reorder-alerts", token);
                run = Compare(plan, wanted, await Open(token), apply: true);
            },
            ct);
        return run;
    }

    private Task<List<ReorderAlertRow>> Open(CancellationToken ct) => db.ReorderAlerts.Where(a => a.ClosedAt == null).ToListAsync(ct);

    private ReorderRun Compare(
        ReorderPlan plan, Dictionary<(AlertKind Kind, Guid ItemId, Guid WarehouseId), StockNeed> wanted, List<ReorderAlertRow> open,
        bool apply)
    {
        var known = open.ToDictionary(a => (a.Kind, a.ItemId, a.WarehouseId));
        var raise = wanted.Values.Where(n => !known.ContainsKey(n.Cause)).OrderBy(n => n.Sku, StringComparer.Ordinal).ToList();
        var close = open.Where(a => !wanted.ContainsKey((a.Kind, a.ItemId, a.WarehouseId))).ToList();
        var changed = open.Where(a => wanted.TryGetValue((a.Kind, a.ItemId, a.WarehouseId), out var need) && IsOther(a, need)).ToList();
        if (apply)
        {
            var now = clock.GetUtcNow();
            foreach (var alert in close) (alert.ClosedAt, alert.End) = (now, AlertEnd.Passed);
            foreach (var alert in changed) alert.Take(wanted[(alert.Kind, alert.ItemId, alert.WarehouseId)]);
            db.AddRange(raise.Select(n => n.ToAlert(now)));
            foreach (var need in raise.Where(n => n.Kind == AlertKind.Low)) Publish(need, now);
        }

        return new(
            plan.Watched, raise.Count, close.Count, changed.Count, open.Count + raise.Count - close.Count,
            raise.Select(n => n.Sku).Distinct().Take(3).ToList());
    }

    private static bool IsOther(ReorderAlertRow alert, StockNeed need) =>
        alert.OnHand != need.OnHand || alert.OnOrder != need.OnOrder || alert.Reserved != need.Reserved || alert.Suggested != need.Suggested
        || alert.Minimum != need.Point || alert.FillTo != need.FillTo || alert.Safety != need.Safety || alert.Demand != need.Demand
        || alert.RuleId != need.RuleId || alert.Supplier != need.Supplier || alert.SourceWarehouseId != need.SourceWarehouseId
        || alert.ByItself != need.ByItself || alert.LeadHundredths != need.LeadHundredths || alert.Method != need.Method;

    private void Publish(StockNeed need, DateTimeOffset now) => db.Publish(new ReorderAlertRaised(
        need.ItemId, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(now),
        need.Sku, need.WarehouseId, need.OnHand, need.Point, need.Suggested));
}

/// <param name="Rules">Items and warehouses that are watched.</param>
/// <param name="Changed">Open alerts whose figures are others now.</param>
/// <param name="Open">Alerts that are open now.</param>
/// <param name="Skus">The first of those that were raised.</param>
internal sealed record ReorderRun(int Rules, int Raised, int Closed, int Changed, int Open, IReadOnlyList<string> Skus);
