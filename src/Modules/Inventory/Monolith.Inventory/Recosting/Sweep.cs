using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>
/// Costs are a function of the movements in effective order, as known now. A sweep starts where a movement is new or told differently,
/// costs what followed in its pool once more, follows transfers, conversions and returns into other pools where what they carry changed,
/// and says which rows are missing for the ledger to hold that. Nothing is written here.
/// </summary>
internal sealed class Sweep(IHistory history)
{
    private readonly SweepQueue _queue = new();
    private readonly Dictionary<PoolKey, Track> _active = [];
    private readonly SweepFacts _facts = new(history);
    private readonly ShortfallFinder _shortfalls = new(history);
    private Position? _goOnTo;

    public List<SweepRow> Rows { get; } = [];

    /// <summary>Movements as they are known now, by place: those that were costed once more.</summary>
    public Dictionary<long, Told> Costed => _facts.Costed;

    /// <summary>How pools stood now and then on the way.</summary>
    public List<(Position At, PoolState State)> Marks { get; } = [];

    public List<Shortfall> Shortfalls => _shortfalls.Found;

    /// <summary>Where it stopped; null: it came to the end.</summary>
    public Position? Stopped { get; private set; }

    /// <summary>What lies ahead where it stopped, beside the pools that it came to.</summary>
    public IEnumerable<Waiting> Linked => _queue.Linked;

    public IReadOnlyCollection<Track> Tracks => _active.Values;

    /// <summary>The pools as they stand after all of it.</summary>
    public IEnumerable<PoolState> Pools => _active.Values.Select(t => t.State);

    /// <summary>Known before the sweep, where one of the changes is a standard.</summary>
    public void Use(Guid item, IReadOnlyList<(Position From, CostPair Cost)> standards) => _facts.Use(item, standards);

    /// <param name="changes">What is new or told differently.</param>
    /// <param name="most">Movements after which it may stop, once all changes are come by and no quantity depends on what lies ahead.
    /// </param>
    /// <param name="ct">Gives up.</param>
    public Task Run(IReadOnlyList<Change> changes, int most, CancellationToken ct)
    {
        foreach (var change in changes) _queue.Add(change);
        return Go(most, ct);
    }

    /// <summary>Goes on where another one stopped.</summary>
    public Task GoOn(OpenWork open, int most, CancellationToken ct)
    {
        foreach (var (pool, from, cause) in open.Pools) _queue.Read(pool, cause, from);
        foreach (var (told, cause) in open.Linked) _queue.Add(told, cause, isLinked: true);
        return Go(most, ct);
    }

    private async Task Go(int most, CancellationToken ct)
    {
        for (var passed = 0; _queue.Next is { } at; passed++)
        {
            if (passed >= most && await MayStop(at, ct))
            {
                Stopped = at;
                await _shortfalls.LookAhead(_active.Values.Where(t => t.IsOpen(at)), at, ct);
                return;
            }

            if (_queue.TakePool(out var pool, out var cause, out var from))
            {
                await Read(pool, cause, from, ct);
                passed--;
                continue;
            }

            var next = _queue.Take();
            if (next.Change is not null) await Activate(next.Told, ct);
            await Cost(next.Told, next.Change, next.Cause, ct);
        }
    }

    /// <summary>What was counted is there whatever happened before: until the next count it has to be known what is.</summary>
    private async Task<bool> MayStop(Position at, CancellationToken ct)
    {
        if (_queue.Changes > 0 || at <= _goOnTo) return false;
        foreach (var (key, track) in _active.Where(t => t.Value.IsOpen(at) && t.Value.Moved().Any()))
        {
            if (await history.NextCount(key, at, ct) is { } count && (_goOnTo is null || count > _goOnTo)) _goOnTo = count;
        }

        return _goOnTo is null || at > _goOnTo;
    }

    private async Task Activate(Told told, CancellationToken ct)
    {
        IEnumerable<PoolKey> pools = told.Movement.Pools;
        if (told.Movement.Kind == MovementKind.Standard) pools = await history.PoolsOf(told.Movement.ItemId, ct);
        // A corrected movement may have been elsewhere before.
        foreach (var key in pools.Concat(told.Booked.Keys.Select(k => k.Pool)).Distinct())
        {
            if (!_active.ContainsKey(key)) await Read(key, 0, told.At, ct);
        }
    }

    /// <summary>Reads a pool's movements from a position on; one that wasn't costed anew yet is from there.</summary>
    private async Task Read(PoolKey key, long cause, Position from, CancellationToken ct)
    {
        if (!_active.TryGetValue(key, out var track)) _active[key] = track = new(await history.Before(key, from, ct), from, cause);
        else if (track.Rest != from && track.Last != Position.Start) return;
        var (read, rest) = await history.From(key, from, ct);
        foreach (var told in read) _queue.Add(told, track.Cause);
        track.Last = read.Count > 0 ? read[^1].At : from;
        track.Rest = rest;
        if (rest is { } next) _queue.Read(key, track.Cause, next);
    }

    private async Task Cost(Told told, ChangeKind? change, long cause, CancellationToken ct)
    {
        var into = told.Movement.To ?? told.Movement.From;
        PoolState? prepared = null;
        if (!told.Cancelled && !_active.ContainsKey(into) && MayCarry(told))
        {
            prepared = await history.Before(into, told.At, ct);
            told = await history.Whole(told, into, ct);
        }

        var asked = new Asked(told, _active, await _facts.StandardOf(told, ct), await _facts.OriginOf(told, ct))
        {
            Prepared = prepared is null ? null : new(prepared, told.At, cause),
        };
        Look(told);
        if (!told.Cancelled) Costing.Apply(asked, told.Movement, told.At.Moment, asked, asked, history.Digits);
        foreach (var key in asked.Opened) await Read(key, cause, told.At, ct);

        var before = Rows.Count;
        var changed = new Difference(told, change, asked, _active.ContainsKey).Into(Rows, out var now);
        foreach (var row in Rows.Skip(before)) row.Cause = _active.GetValueOrDefault(row.Key.Pool)?.Cause ?? cause;
        if (changed) Costed[told.At.Place] = now;
        _shortfalls.Find(told, asked.Entries, _active);
        foreach (var key in told.Movement.Pools) _active.GetValueOrDefault(key)?.Passed(told.At, Marks);
        if (changed && told.Movement.Kind is MovementKind.Issue or MovementKind.Receipt)
        {
            foreach (var returned in await history.ReturnsOf(told.At.Place, ct))
            {
                // A clock that went wrong may say that goods came back before they were sold: those stand as they were booked.
                if (returned.At > told.At) _queue.Add(returned, cause, isLinked: true);
            }
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
}
