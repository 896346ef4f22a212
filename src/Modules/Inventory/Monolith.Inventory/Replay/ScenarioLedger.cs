using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Replay;

/// <summary>The rows in the order they were recorded. Nothing is ever changed: what turns out different is appended.</summary>
internal sealed class ScenarioLedger(ScenarioPeriods periods)
{
    private readonly HashSet<long> _home = [];

    public List<ScenarioRow> Rows { get; } = [];

    /// <summary>The event that each movement was told by, by place.</summary>
    public Dictionary<long, string> Teller { get; } = [];

    /// <returns>The movements, each sum with the row that booked it first.</returns>
    public Dictionary<long, Told> Append(Sweep sweep, ScenarioEvent e, IReadOnlyList<Change> changes, DateTimeOffset recorded)
    {
        var changed = changes.Select(c => c.Told.At.Place).ToHashSet();
        var firsts = new Dictionary<(long Place, StepKey Key), long>();
        foreach (var row in sweep.Rows)
        {
            var place = row.Told.At.Place;
            var sequence = Rows.Count + 1L;
            var first = row.Told.Booked.GetValueOrDefault(row.Key).First;
            if (row.Role is RowRole.Primary or RowRole.Replacement || first == 0) firsts.TryAdd((place, row.Key), sequence);
            var corrects = row.Role == RowRole.Primary ? (long?)null : first != 0 ? first : FirstOf(row.Told);
            var cause = row.Role == RowRole.Primary && row.Key.Kind != LedgerKinds.TrueUp ? null : e.Id;
            var home = row.Told.At.Moment;
            Rows.Add(new(
                sequence, changed.Contains(place) ? e.Id : Teller[place], row.Key, row.Key.Pool.Lot ?? row.Told.Movement.Traits?.Lot,
                periods.Effective(home), home, recorded, row.Quantity, row.Value, row.Role, corrects, cause));
        }

        return firsts.GroupBy(f => f.Key.Place).ToDictionary(g => g.Key, g => WithFirsts(sweep.Costed[g.Key], g));
    }

    /// <summary>Days that were closed are open again: rows that had to move to a later day come home.</summary>
    public void BringHome(ScenarioEvent e, DateTimeOffset from, DateTimeOffset recorded)
    {
        foreach (var row in Rows.Where(r => r.Moved && r.Home >= from && !_home.Contains(r.Sequence)).ToList())
        {
            _home.Add(row.Sequence);
            Rows.Add(row with
            {
                Sequence = Rows.Count + 1, Recorded = recorded, Quantity = -row.Quantity, Value = -row.Value, Home = row.Effective,
                Role = RowRole.Adjustment, Corrects = row.Sequence, Cause = e.Id,
            });
            Rows.Add(row with
            {
                Sequence = Rows.Count + 1, Recorded = recorded, Effective = row.Home, Role = RowRole.Adjustment, Corrects = row.Sequence,
                Cause = e.Id,
            });
        }
    }

    private static long? FirstOf(Told told) => told.Booked.Values.Where(b => b.First != 0).Select(b => (long?)b.First).Min();

    private static Told WithFirsts(Told told, IEnumerable<KeyValuePair<(long Place, StepKey Key), long>> firsts)
    {
        var booked = new Dictionary<StepKey, Booked>(told.Booked);
        foreach (var ((_, key), sequence) in firsts)
            booked[key] = booked.GetValueOrDefault(key) with { First = sequence };
        return told.With(booked: booked);
    }
}
