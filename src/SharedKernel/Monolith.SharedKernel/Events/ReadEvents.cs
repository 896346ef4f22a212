using System.Collections.Concurrent;

namespace Monolith.SharedKernel.Events;

/// <summary>Events just read, kept a moment as objects: a ticket is heard by five subscribers, and reading its JSON once is enough.
/// Events are immutable, so sharing them is safe.</summary>
internal sealed class ReadEvents
{
    private const int Most = 2048;
    private readonly ConcurrentDictionary<(string Table, EventPosition Position), IEvent> _known = new();
    private readonly ConcurrentQueue<(string Table, EventPosition Position)> _order = new();

    public IEvent Get(string table, StoredEvent stored, Type type)
    {
        var key = (table, stored.Position);
        if (_known.TryGetValue(key, out var known) && known.GetType() == type) return known;
        var read = EventLog.Read(type, stored.Payload);
        if (_known.TryAdd(key, read)) _order.Enqueue(key);
        while (_known.Count > Most && _order.TryDequeue(out var oldest)) _known.TryRemove(oldest, out _);
        return read;
    }
}
