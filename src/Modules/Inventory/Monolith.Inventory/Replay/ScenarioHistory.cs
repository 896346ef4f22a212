using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Replay;

/// <summary>A ledger in memory, as re-costing reads it.</summary>
internal sealed class ScenarioHistory(Scenario scenario, ScenarioNames names) : IHistory
{
    private readonly Dictionary<PoolKey, ScenarioTimeline> _pools = [];
    private readonly Dictionary<long, Told> _byPlace = [];
    private readonly Dictionary<long, SortedSet<Position>> _returns = [];
    private readonly Dictionary<Guid, SortedSet<Position>> _purchases = [];
    private readonly Dictionary<Guid, SortedSet<Position>> _standards = [];

    public int Digits => scenario.MoneyDigits;

    /// <summary>In the order they came to be.</summary>
    public IEnumerable<PoolState> Pools => _pools.Values.Where(p => p.IsUsed).Select(p => p.Now);

    public Told this[long place] => _byPlace[place];

    public ValueTask<PoolState> Before(PoolKey pool, Position at, CancellationToken ct) => new(Timeline(pool).Before(at));

    public ValueTask<IReadOnlyList<Told>> From(PoolKey pool, Position at, CancellationToken ct) => new(Timeline(pool).From(at));

    public ValueTask<Told> Whole(Told told, PoolKey pool, CancellationToken ct) => new(told);

    public ValueTask<IReadOnlyList<PoolKey>> PoolsOf(Guid item, CancellationToken ct) =>
        new(_pools.Keys.Where(k => k.Item == item && names.Item(item).Costing.AtStandard).ToList());

    public ValueTask<Told?> Find(long place, CancellationToken ct) => new(_byPlace.GetValueOrDefault(place));

    public ValueTask<IReadOnlyList<Told>> ReturnsOf(long place, CancellationToken ct) => new(ReturnsOf(place));

    public List<Told> ReturnsOf(long place) =>
        _returns.TryGetValue(place, out var found) ? found.Select(r => _byPlace[r.Place]).ToList() : [];

    public ValueTask<IReadOnlyList<(Position From, CostPair Cost)>> Standards(Guid item, CancellationToken ct) => new(StandardsOf(item));

    public IReadOnlyList<(Position From, CostPair Cost)> StandardsOf(Guid item)
    {
        var first = names.Item(item).Standard is { } cost ? new[] { (Position.Start, ScenarioMovement.Rate(cost)) } : [];
        var later = _standards.GetValueOrDefault(item)?.Select(p => (p, _byPlace[p.Place].Movement.Rate!.Value)) ?? [];
        return [.. first, .. later];
    }

    /// <summary>What to fall back on, as it is now: the standard in force, else the last purchase.</summary>
    public CostPair? Fallback(Guid item, Position at)
    {
        if (Standard.At(StandardsOf(item), at) is { } standard) return standard;
        if (_purchases.GetValueOrDefault(item) is not { Count: > 0 } bought) return null;
        var last = _byPlace[bought.Max.Place].Movement;
        return new(last.Value + last.Landed, last.Quantity);
    }

    /// <summary>Takes over what a sweep came to.</summary>
    public void Keep(Sweep sweep, Position from)
    {
        foreach (var told in sweep.Costed.Values) Keep(told);
        foreach (var pool in sweep.Pools) Timeline(pool.Key).Keep(pool, from);
    }

    private void Keep(Told told)
    {
        if (_byPlace.TryGetValue(told.At.Place, out var before)) Forget(before);
        _byPlace[told.At.Place] = told;
        foreach (var pool in PoolsOf(told)) Timeline(pool).Add(told);
        var (movement, at) = (told.Movement, told.At);
        if (movement.OriginPlace != 0) Index(_returns, movement.OriginPlace).Add(at);
        if (movement.Kind == MovementKind.Receipt && !told.Cancelled) Index(_purchases, movement.ItemId).Add(at);
        if (movement.Kind == MovementKind.Standard && !told.Cancelled) Index(_standards, movement.ItemId).Add(at);
    }

    private void Forget(Told told)
    {
        foreach (var pool in PoolsOf(told)) Timeline(pool).Remove(told.At);
        var (movement, at) = (told.Movement, told.At);
        if (movement.OriginPlace != 0) Index(_returns, movement.OriginPlace).Remove(at);
        Index(_purchases, movement.ItemId).Remove(at);
        Index(_standards, movement.ItemId).Remove(at);
    }

    private List<PoolKey> PoolsOf(Told told) => told.Movement.Kind == MovementKind.Standard
        ? _pools.Keys.Where(k => k.Item == told.Movement.ItemId && told.Movement.Costing.AtStandard).ToList()
        : told.Movement.Pools.Concat(told.Booked.Keys.Select(k => k.Pool)).Distinct().ToList();

    private static SortedSet<Position> Index<TKey>(Dictionary<TKey, SortedSet<Position>> index, TKey key)
        where TKey : notnull => index.TryGetValue(key, out var found) ? found : index[key] = [];

    private ScenarioTimeline Timeline(PoolKey key)
    {
        if (_pools.TryGetValue(key, out var known)) return known;
        var item = names.Item(key.Item);
        var made = new ScenarioTimeline(new(key, _pools.Count + 1, new(item.Costing.Method, Digits), DateTimeOffset.MinValue), this,
            Digits);
        // A standard that changed before there were goods counts for goods that turn out to have been there.
        if (item.Costing.AtStandard && _standards.TryGetValue(key.Item, out var standards))
        {
            foreach (var at in standards) made.Add(_byPlace[at.Place]);
        }

        return _pools[key] = made;
    }
}
