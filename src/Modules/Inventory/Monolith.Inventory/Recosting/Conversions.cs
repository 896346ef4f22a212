using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>A conversion is in several pools at once: each needs to know what it booked in the others.</summary>
internal sealed class Conversions(PoolHistory history, ItemCostings costings)
{
    public async Task Complete(List<Told> all, CancellationToken ct)
    {
        var conversions = all.Where(t => t.Movement.Kind == MovementKind.Conversion).ToList();
        await costings.Load(conversions.Select(t => t.Movement), ct);
        var sources = conversions.Select(t => history.Sources[t.At.Place].Id).Distinct().ToList();
        var rows = (await history.WhereIn("source_id IN", sources, ct)).Where(r => r.Pool != 0).ToLookup(r => r.At.Place);
        foreach (var told in conversions) all[all.IndexOf(told)] = Whole(told, rows[told.At.Place]);
    }

    private Told Whole(Told told, IEnumerable<HistoryRow> rows)
    {
        var movement = costings.Of(told.Movement);
        var whole = told;
        foreach (var pool in rows.GroupBy(r => costings[r.ItemId].KeyOf(r.ItemId, r.WarehouseId, r.Lot)))
            whole = whole.And(ToldRows.Of(pool.Key, costings[pool.Key.Item], [.. pool]));
        var carried = new Dictionary<int, IReadOnlyList<Part>>(whole.Carried);
        var cost = movement.Amount + Money.Sum(carried.Where(c => c.Key < movement.Inputs.Count).SelectMany(c => c.Value).Select(p => p.Value));
        carried[movement.Inputs.Count] = [new(cost, movement.Quantity)];
        return whole.With(movement with { Landed = Money.Zero }, carried: carried);
    }
}
