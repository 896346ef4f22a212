using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>
/// Costs are a function of the movements in effective order, as known now. A sweep starts where a movement is new or told differently,
/// costs what followed in its pool once more, follows transfers, conversions and returns into other pools where what they carry changed,
/// and says which rows are missing for the ledger to hold that. Nothing is written here.
/// </summary>
internal sealed class Sweep(IHistory history)
{
    private readonly PriorityQueue<long, Position> _queue = new();
    private readonly Dictionary<long, (Told Told, ChangeKind? Change)> _waiting = [];
    private readonly HashSet<long> _done = [];
    private readonly Dictionary<PoolKey, Track> _active = [];
    private readonly Dictionary<Guid, IReadOnlyList<(Position From, CostPair Cost)>> _standards = [];

    public List<SweepRow> Rows { get; } = [];

    /// <summary>Movements as they are known now, by place: those that were costed once more.</summary>
    public Dictionary<long, Told> Costed { get; } = [];

    /// <summary>How pools stood now and then on the way.</summary>
    public List<(Position At, PoolState State)> Marks { get; } = [];

    public List<Shortfall> Shortfalls { get; } = [];

    /// <summary>The pools as they stand after all of it.</summary>
    public IEnumerable<PoolState> Pools => _active.Values.Select(t => t.State);

    /// <summary>Known before the sweep, where one of the changes is a standard.</summary>
    public void Use(Guid item, IReadOnlyList<(Position From, CostPair Cost)> standards) => _standards[item] = standards;

    public async Task Run(IReadOnlyList<Change> changes, CancellationToken ct)
    {
        foreach (var change in changes)
        {
            _waiting.Add(change.Told.At.Place, (change.Told, change.Kind));
            _queue.Enqueue(change.Told.At.Place, change.Told.At);
        }

        while (_queue.TryDequeue(out var place, out var at))
        {
            if (_waiting[place].Change is not null) await Activate(_waiting[place].Told, at, ct);
            _waiting.Remove(place, out var next);
            _done.Add(place);
            await Cost(next.Told, next.Change, ct);
        }
    }

    private async Task Activate(Told told, Position at, CancellationToken ct)
    {
        IEnumerable<PoolKey> pools = told.Movement.Pools;
        if (told.Movement.Kind == MovementKind.Standard) pools = await history.PoolsOf(told.Movement.ItemId, ct);
        // A corrected movement may have been elsewhere before.
        foreach (var key in pools.Concat(told.Booked.Keys.Select(k => k.Pool)).Distinct())
        {
            if (_active.ContainsKey(key)) continue;
            _active[key] = new(await history.Before(key, at, ct));
            await Follow(key, at, ct);
        }
    }

    private async Task Follow(PoolKey key, Position at, CancellationToken ct)
    {
        foreach (var told in await history.From(key, at, ct)) Enqueue(told);
    }

    private void Enqueue(Told told)
    {
        var place = told.At.Place;
        if (_done.Contains(place)) return;
        if (_waiting.TryGetValue(place, out var known))
        {
            // Two of its pools are costed anew: each knew what it booked there.
            if (known.Change is null && !ReferenceEquals(known.Told, told)) _waiting[place] = (known.Told.And(told), null);
            return;
        }

        _waiting.Add(place, (told, null));
        _queue.Enqueue(place, told.At);
    }

    private async Task Cost(Told told, ChangeKind? change, CancellationToken ct)
    {
        var into = told.Movement.To ?? told.Movement.From;
        PoolState? prepared = null;
        if (!told.Cancelled && !_active.ContainsKey(into) && MayCarry(told))
        {
            prepared = await history.Before(into, told.At, ct);
            told = await history.Whole(told, into, ct);
        }

        var asked = new Asked(told, _active, await StandardOf(told, ct), await OriginOf(told, ct))
        {
            Prepared = prepared is null ? null : (into, prepared),
        };
        Look(told);
        if (!told.Cancelled) Costing.Apply(asked, told.Movement, told.At.Moment, asked, asked, history.Digits);
        foreach (var key in asked.Opened) await Follow(key, told.At, ct);

        var changed = new Difference(told, change, asked, _active.ContainsKey).Into(Rows, out var now);
        if (changed) Costed[told.At.Place] = now;
        FindShortfalls(told, asked.Entries);
        foreach (var key in told.Movement.Pools) _active.GetValueOrDefault(key)?.Passed(told.At, Marks);
        if (changed && told.Movement.Kind is MovementKind.Issue or MovementKind.Receipt)
        {
            foreach (var returned in await history.ReturnsOf(told.At.Place, ct)) Enqueue(returned);
        }
    }

    private bool MayCarry(Told told) => told.Movement.Kind switch
    {
        MovementKind.Transfer => _active.ContainsKey(told.Movement.From),
        MovementKind.Conversion => told.Movement.Inputs.Any(i => _active.ContainsKey(i.Key)),
        MovementKind.Return or MovementKind.SupplierReturn or MovementKind.Scrap => told.Movement.OriginPlace != 0,
        _ => false,
    };

    private void Look(Told told)
    {
        foreach (var key in told.Movement.Pools)
        {
            if (!_active.TryGetValue(key, out var track)) continue;
            track.Look(told.Movement.WarehouseId);
            if (told.Movement.ToWarehouseId is { } to) track.Look(to);
        }

        foreach (var input in told.Movement.Inputs) _active.GetValueOrDefault(input.Key)?.Look(input.WarehouseId);
        foreach (var key in told.Booked.Keys) _active.GetValueOrDefault(key.Pool)?.Look(key.Warehouse);
    }

    private void FindShortfalls(Told told, List<(StepKey Key, CostEntry Entry)> entries)
    {
        foreach (var (key, booked) in told.Booked)
        {
            if (_active.TryGetValue(key.Pool, out var track)) track.Booked(key.Warehouse, booked.Quantity);
        }

        foreach (var (key, _) in entries) FindShortfall(told, key);
        foreach (var key in told.Booked.Keys) FindShortfall(told, key);
    }

    private void FindShortfall(Told told, StepKey key)
    {
        if (!_active.TryGetValue(key.Pool, out var track)) return;
        var now = track.State.At(key.Warehouse);
        if (now.IsNegative && now < track.Was(key.Warehouse)) Shortfalls.Add(new(key.Pool, key.Warehouse, told, now));
    }

    private async ValueTask<CostPair?> StandardOf(Told told, CancellationToken ct)
    {
        if (!told.Movement.Costing.AtStandard) return null;
        var item = told.Movement.ItemId;
        if (!_standards.TryGetValue(item, out var standards)) _standards[item] = standards = await history.Standards(item, ct);
        return Standard.At(standards, told.At);
    }

    /// <summary>What a return's origin went out with, less what came back of it before: used up like a layer.</summary>
    private async ValueTask<CostPair?> OriginOf(Told told, CancellationToken ct)
    {
        var place = told.Movement.OriginPlace;
        if (place == 0 || told.Cancelled) return null;
        var origin = Costed.GetValueOrDefault(place) ?? await history.Find(place, ct);
        if (origin is null or { Cancelled: true }) return null;
        var left = origin.Movement.Quantity;
        var value = origin.Movement.Kind == MovementKind.Receipt ? origin.Movement.Value + origin.Movement.Landed : -origin.OwnCost;
        foreach (var other in (await history.ReturnsOf(place, ct)).Where(r => r.At < told.At))
        {
            var known = Costed.GetValueOrDefault(other.At.Place) ?? other;
            if (known.Cancelled || known.Carried.GetValueOrDefault(0) is not [var used]) continue;
            (left, value) = (left - used.Quantity, value - used.Value);
        }

        if (!left.IsPositive) return null;
        var quantity = told.Movement.Quantity < left ? told.Movement.Quantity : left;
        return new(new CostPair(value, left).Of(quantity, history.Digits), quantity);
    }
}
