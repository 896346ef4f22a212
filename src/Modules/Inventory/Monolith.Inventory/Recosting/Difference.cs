using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>What a movement is to have booked against what it has: the rows that are missing.</summary>
internal sealed class Difference(Told told, ChangeKind? change, Asked asked, Func<PoolKey, bool> isActive)
{
    /// <returns>Whether anything differs.</returns>
    public bool Into(List<SweepRow> rows, out Told now)
    {
        var before = rows.Count;
        if (change is null && IsAsBooked())
        {
            now = told;
            return false;
        }

        var anew = change is ChangeKind.New or ChangeKind.Corrected;
        var wanted = Wanted();
        if (change == ChangeKind.Corrected) TakeBack(rows);
        var had = anew ? new Dictionary<StepKey, Booked>() : told.Booked;
        var role = change switch
        {
            ChangeKind.New => RowRole.Primary,
            ChangeKind.Corrected => RowRole.Replacement,
            _ => RowRole.Adjustment,
        };
        var booked = new Dictionary<StepKey, Booked>();
        foreach (var (key, entry) in wanted)
        {
            var was = had.GetValueOrDefault(key);
            var (quantity, value) = (entry.Quantity - was.Quantity, entry.Value - was.Value);
            booked[key] = new(entry.Quantity, entry.Value, was.First, was.Goods);
            if (anew || !quantity.IsZero || !value.IsZero) rows.Add(new(told, key, quantity, value, role, entry));
        }

        foreach (var (key, was) in had.Where(h => !wanted.ContainsKey(h.Key)))
        {
            if (!isActive(key.Pool))
            {
                booked[key] = was;
                continue;
            }

            booked[key] = new(Quantity.Zero, Money.Zero, was.First, was.Goods);
            if (!was.IsZero) rows.Add(new(told, key, -was.Quantity, -was.Value, role, EntryOf(key)));
        }

        now = told.With(booked: booked, carried: asked.Carried);
        if (!anew && !Same(asked.Carried)) SayLayers(rows, before, wanted, role);
        return anew || rows.Count > before;
    }

    /// <summary>Goods that travel in other layers than before: each leg has to say so, also where its value stays what it was. Whoever
    /// reads one leg alone would take the layers of old for true.</summary>
    private void SayLayers(List<SweepRow> rows, int before, Dictionary<StepKey, CostEntry> wanted, RowRole role)
    {
        var said = rows.Skip(before).Select(r => r.Key).ToHashSet();
        rows.AddRange(wanted.Where(w => w.Key.Kind is LedgerKinds.TransferOut or LedgerKinds.TransferIn && !said.Contains(w.Key))
            .Select(w => new SweepRow(told, w.Key, Quantity.Zero, Money.Zero, role, w.Value)));
    }

    /// <summary>Nearly all movements of a sweep in the end: nothing is to be written of them.</summary>
    private bool IsAsBooked()
    {
        if (told.Booked.Count != asked.Entries.Count) return false;
        foreach (var (key, entry) in asked.Entries)
        {
            if (!told.Booked.TryGetValue(key, out var was) || was.Quantity != entry.Quantity || was.Value != entry.Value) return false;
        }

        return ReferenceEquals(asked.Carried, told.Carried) || Same(asked.Carried);
    }

    private void TakeBack(List<SweepRow> rows)
    {
        foreach (var (key, was) in told.Booked.Where(b => !b.Value.IsZero))
            rows.Add(new(told, key, -was.Quantity, -was.Value, RowRole.Reversal, EntryOf(key)));
    }

    private Dictionary<StepKey, CostEntry> Wanted()
    {
        var wanted = new Dictionary<StepKey, CostEntry>();
        foreach (var (key, entry) in asked.Entries)
        {
            wanted[key] = wanted.TryGetValue(key, out var sum)
                ? entry with { Quantity = sum.Quantity + entry.Quantity, Value = sum.Value + entry.Value, Flags = sum.Flags | entry.Flags }
                : entry;
        }

        return wanted;
    }

    private bool Same(IReadOnlyDictionary<int, IReadOnlyList<Part>> carried) =>
        carried.Count == told.Carried.Count && carried.All(c => told.Carried.TryGetValue(c.Key, out var was) && was.SequenceEqual(c.Value));

    private static CostEntry EntryOf(StepKey key) => new(key.Warehouse, key.Kind, Quantity.Zero, Money.Zero, key.Contra, Leg: key.Leg);
}
