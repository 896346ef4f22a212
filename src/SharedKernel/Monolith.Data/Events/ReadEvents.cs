using Monolith.SharedKernel.Events;
using System.Collections.Concurrent;

namespace Monolith.Data.Events;

/// <summary>Events just read, kept a moment as objects: a ticket is heard by five subscribers, and reading its JSON once is enough.
/// Events are immutable, so sharing them is safe. Only a moment: what is kept longer outlives the garbage collector's first look
/// and is copied at each of them, while tills wait.</summary>
internal sealed class ReadEvents
{
    private const int Most = 256;
    private readonly ConcurrentDictionary<(string Table, EventPosition Position), IEvent> _known = new();
    private readonly ConcurrentQueue<(string Table, EventPosition Position)> _order = new();

    public IEvent? Find(string table, EventPosition position) => _known.GetValueOrDefault((table, position));

    public IEvent Get(string table, StoredEvent stored, Type type)
    {
        if (stored.Known is { } known && known.GetType() == type) return known;
        var key = (table, stored.Position);
        var read = EventLog.Read(type, stored.Text);
        if (_known.TryAdd(key, read)) _order.Enqueue(key);
        while (_known.Count > Most && _order.TryDequeue(out var oldest)) _known.TryRemove(oldest, out _);
        return read;
    }
}
