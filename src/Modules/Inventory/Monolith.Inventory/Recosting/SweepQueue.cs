using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>What a sweep has to come by, in the order that costs follow: movements, and pools that have to be read from a position on.
/// </summary>
internal sealed class SweepQueue
{
    private readonly PriorityQueue<long, Position> _movements = new();
    private readonly PriorityQueue<(PoolKey Pool, long Cause), Position> _pools = new();
    private readonly Dictionary<long, Waiting> _waiting = [];
    private readonly HashSet<long> _done = [];

    /// <summary>How many of the changes weren't come by yet.</summary>
    public int Changes { get; private set; }

    /// <summary>What had to be costed once more without being in a pool that is: goods that came back of something that changed.</summary>
    public IEnumerable<Waiting> Linked => _waiting.Values.Where(w => w.IsLinked);

    /// <summary>Where the next of all is; null: nothing is left.</summary>
    public Position? Next
    {
        get
        {
            var movement = _movements.TryPeek(out _, out var at);
            if (!_pools.TryPeek(out _, out var from)) return movement ? at : null;
            return movement && at < from ? at : from;
        }
    }

    public void Add(Change change)
    {
        _waiting.Add(change.Told.At.Place, new(change.Told, change.Kind, 0, false));
        _movements.Enqueue(change.Told.At.Place, change.Told.At);
        Changes++;
    }

    /// <param name="told">A movement of a pool that is costed anew, or one that is linked to what changed.</param>
    /// <param name="cause">Whose doing it is.</param>
    /// <param name="isLinked">It is costed once more wherever it is.</param>
    public void Add(Told told, long cause, bool isLinked = false)
    {
        var place = told.At.Place;
        if (_done.Contains(place)) return;
        if (_waiting.TryGetValue(place, out var known))
        {
            // Two of its pools are costed anew: each knew what it booked there.
            var both = known.Change is null && !ReferenceEquals(known.Told, told) ? known.Told.And(told) : known.Told;
            _waiting[place] = known with { Told = both, IsLinked = known.IsLinked || isLinked };
            return;
        }

        _waiting.Add(place, new(told, null, cause, isLinked));
        _movements.Enqueue(place, told.At);
    }

    public void Read(PoolKey pool, long cause, Position from) => _pools.Enqueue((pool, cause), from);

    /// <summary>The pool that has to be read before anything else is come by.</summary>
    public bool TakePool(out PoolKey pool, out long cause, out Position from)
    {
        (pool, cause) = default((PoolKey, long));
        if (!_pools.TryPeek(out _, out from)) return false;
        if (_movements.TryPeek(out _, out var at) && at < from) return false;
        (pool, cause) = _pools.Dequeue();
        return true;
    }

    public Waiting Take()
    {
        _waiting.Remove(_movements.Dequeue(), out var next);
        _done.Add(next!.Told.At.Place);
        if (next.Change is not null) Changes--;
        return next;
    }
}

/// <param name="Cause">Whose doing it is that it is costed once more; 0: the change's that the sweep is for.</param>
internal sealed record Waiting(Told Told, ChangeKind? Change, long Cause, bool IsLinked);
