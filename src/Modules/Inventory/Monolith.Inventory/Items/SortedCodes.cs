using System.Collections.Concurrent;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items;

/// <summary>The codes of all items in order, for those that begin with what somebody types. Put in order when it is asked for: a few at
/// once, very many beside the answer, which may then lack what was made in the last seconds; the whole code finds that all the
/// same.</summary>
internal sealed class SortedCodes(ConcurrentDictionary<string, ItemInfo> codes)
{
    private const int Few = 20_000;

    private volatile string[]? _sorted;
    private int _changed = 1;
    private int _sorting;

    public void Changed() => Volatile.Write(ref _changed, 1);

    /// <summary>Active items with a code that begins so, by that code, each as often as it has one.</summary>
    public List<ItemInfo> Beginning(string key, int most)
    {
        var found = new List<ItemInfo>();
        if (key.Length == 0) return found;
        var sorted = InOrder();
        var at = Array.BinarySearch(sorted, key, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < sorted.Length && found.Count < most; at++)
        {
            if (!sorted[at].StartsWith(key, StringComparison.Ordinal)) break;
            if (codes.TryGetValue(sorted[at], out var item) && item.Active) found.Add(item);
        }

        return found;
    }

    /// <summary>Puts them in order now.</summary>
    public string[] Sort()
    {
        Volatile.Write(ref _changed, 0); // before the look: what changes during it is looked at again
        string[] sorted = [.. codes.Keys];
        Array.Sort(sorted, StringComparer.Ordinal);
        return _sorted = sorted;
    }

    private string[] InOrder()
    {
        if (_sorted is not { } sorted) return Sort();
        if (Volatile.Read(ref _changed) == 0) return sorted;
        if (codes.Count <= Few) return Sort();
        if (Interlocked.Exchange(ref _sorting, 1) == 0)
        {
            _ = Task.Run(() =>
            {
                Sort();
                Volatile.Write(ref _sorting, 0);
            });
        }

        return sorted;
    }
}
