using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Replay;

/// <summary>A pool's movements in order, how it stands after all of them, and how it stood now and then in between.</summary>
internal sealed class ScenarioTimeline(PoolState empty, ScenarioHistory history, int digits)
{
    private const int BetweenMarks = 64;
    private readonly List<Told> _entries = [];
    private readonly List<(Position At, PoolState State)> _marks = [];

    public PoolState Now { get; private set; } = empty.Copy();

    /// <summary>Whether anything but a standard was ever told of it.</summary>
    public bool IsUsed => _entries.Exists(e => e.Movement.Kind != MovementKind.Standard);

    public PoolState Before(Position at)
    {
        if (_entries.Count == 0 || _entries[^1].At < at) return Now.Copy();
        var mark = _marks.FindLastIndex(m => m.At < at);
        var state = (mark < 0 ? empty : _marks[mark].State).Copy();
        var walk = new OnePool(state, history.StandardsOf(state.Key.Item), digits);
        for (var i = mark < 0 ? 0 : IndexOf(_marks[mark].At) + 1; i < _entries.Count && _entries[i].At < at; i++) walk.Live(_entries[i]);
        return state;
    }

    public IReadOnlyList<Told> From(Position at)
    {
        if (_entries.Count == 0 || _entries[^1].At < at) return [];
        var first = IndexOf(at);
        return _entries.GetRange(first, _entries.Count - first);
    }

    public void Add(Told told)
    {
        var index = IndexOf(told.At);
        if (index < _entries.Count && _entries[index].At == told.At) _entries[index] = told;
        else _entries.Insert(index, told);
    }

    public void Remove(Position at)
    {
        var index = IndexOf(at);
        if (index < _entries.Count && _entries[index].At == at) _entries.RemoveAt(index);
    }

    /// <summary>Takes over how it stands after a sweep that began at a position.</summary>
    public void Keep(PoolState now, Position from)
    {
        Now = now;
        _marks.RemoveAll(m => m.At >= from);
        var marked = _marks.Count == 0 ? 0 : IndexOf(_marks[^1].At) + 1;
        if (_entries.Count - marked >= BetweenMarks) _marks.Add((_entries[^1].At, now.Copy()));
    }

    /// <summary>The first entry at the position or after it.</summary>
    private int IndexOf(Position at)
    {
        var (low, high) = (0, _entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].At < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
