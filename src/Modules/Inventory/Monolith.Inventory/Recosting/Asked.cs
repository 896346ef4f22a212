using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>What costing may know of one movement, and what it says of it.</summary>
internal sealed class Asked(Told told, Dictionary<PoolKey, Track> active, CostPair? standard, CostPair? origin)
    : ICostPools, ICostFacts, ICostBook
{
    private Dictionary<int, IReadOnlyList<Part>>? _carried;

    /// <summary>The pool as it stands before the movement, should goods come into it differently.</summary>
    public Track? Prepared { get; init; }

    /// <summary>It, where it turned out to change.</summary>
    public List<PoolKey> Opened { get; } = [];

    public List<(StepKey Key, CostEntry Entry)> Entries { get; } = [];

    public IReadOnlyDictionary<int, IReadOnlyList<Part>> Carried => _carried ?? told.Carried;

    long ICostFacts.Place => told.At.Place;

    CostPair? ICostFacts.Standard => standard;

    PoolState? ICostPools.Find(PoolKey key) => active.GetValueOrDefault(key)?.State;

    PoolState? ICostPools.Into(PoolKey key, int leg, IReadOnlyList<Part> parts)
    {
        Carry(leg, parts);
        if (active.TryGetValue(key, out var track)) return track.State;
        if ((told.Carried.GetValueOrDefault(leg) ?? []).SequenceEqual(parts) || Prepared is not { } prepared
            || prepared.State.Key != key) return null;
        var state = prepared.State;
        active[key] = track = prepared;
        foreach (var booked in told.Booked.Keys.Where(k => k.Pool == key)) track.Look(booked.Warehouse);
        Opened.Add(key);
        return state;
    }

    IReadOnlyList<Part> ICostPools.Carried(int leg) => Carried.GetValueOrDefault(leg) ?? [];

    void ICostPools.Carry(int leg, IReadOnlyList<Part> parts) => Carry(leg, parts);

    IEnumerable<PoolState> ICostPools.Of(Guid item) =>
        active.Values.Where(t => t.State.Key.Item == item).Select(t => t.State).OrderBy(s => s.Number).ToList();

    CostPair? ICostFacts.Fallback(Guid item) => told.Fallbacks.TryGetValue(item, out var cost) ? cost : null;

    (CostPair Cost, long? Sequence)? ICostFacts.Origin(Movement movement) => origin is { } cost ? (cost, null) : null;

    void ICostFacts.Bought(Movement movement, DateTimeOffset effective)
    {
        // The last purchase is found in the ledger, as it was when a movement was recorded.
    }

    void ICostBook.Enter(PoolState pool, CostEntry entry) =>
        Entries.Add((new(pool.Key, entry.Warehouse, entry.Kind, entry.Contra, entry.Leg), entry));

    private void Carry(int leg, IReadOnlyList<Part> parts) => (_carried ??= new(told.Carried))[leg] = parts;
}
