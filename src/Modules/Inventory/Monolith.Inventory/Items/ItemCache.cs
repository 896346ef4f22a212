using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Items;

/// <summary>Items that were asked for, kept until one changes. A change in this process is seen at once; one by another Host
/// within <see cref="Look"/>, by a generation number that every change moves.</summary>
internal sealed class ItemCache(IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string GenerationCounter = "items-generation";

    public const int Most = 500_000;

    // Items share the place where their last change is noted, so that it stays this small: a neighbour's change costs one more read.
    private const int Places = 1024;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Guid, ItemInfo> _items = new();
    private readonly ConcurrentDictionary<string, Guid> _codes = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly long[] _changedAt = new long[Places];
    private long _generation = -1;
    private long _changes;
    private long _emptiedAt;
    private long _looked;

    public ItemInfo? Find(Guid id) => _items.GetValueOrDefault(id);

    public ItemInfo? FindByCode(string key) => _codes.TryGetValue(key, out var id) ? _items.GetValueOrDefault(id) : null;

    /// <summary>Take it before reading from the database and give it to <see cref="Keep"/>: what was read before a change isn't kept after it.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    public void Keep(ItemInfo item, long changesBefore)
    {
        lock (_lock)
        {
            if (changesBefore < _emptiedAt || changesBefore < ChangedAt(item.ItemId)) return;
            if (_items.Count >= Most) Empty();
            Put(item);
        }
    }

    /// <summary>An item was saved. Nothing is put in its place: the answer to a repeated request is an old one, and of two saves at
    /// the same moment the first may report last. Whoever asks next reads what is there.</summary>
    public void Changed(Guid itemId)
    {
        lock (_lock)
        {
            ChangedAt(itemId) = ++_changes;
            if (_items.TryRemove(itemId, out var before)) RemoveCodes(before);
        }
    }

    /// <summary>Empties the cache when another Host changed an item since the last look.</summary>
    public ValueTask Refresh(CancellationToken ct) =>
        _looked != 0 && clock.GetElapsedTime(Interlocked.Read(ref _looked)) < Look ? default : new(LookNow(ct));

    private async Task LookNow(CancellationToken ct)
    {
        Interlocked.Exchange(ref _looked, clock.GetTimestamp());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<InventoryDbContext>();
        var now = await db.Counters.Where(c => c.Name == GenerationCounter).Select(c => c.Value).FirstOrDefaultAsync(ct);
        lock (_lock)
        {
            if (_generation >= 0 && now != _generation) Empty();
            _generation = now;
        }
    }

    private ref long ChangedAt(Guid itemId) => ref _changedAt[(uint)itemId.GetHashCode() % Places];

    private void Put(ItemInfo item)
    {
        _items[item.ItemId] = item;
        _codes[ItemMapping.Key(item.Sku)] = item.ItemId;
        foreach (var code in item.Barcodes) _codes[ItemMapping.Key(code)] = item.ItemId;
    }

    private void RemoveCodes(ItemInfo item)
    {
        _codes.TryRemove(ItemMapping.Key(item.Sku), out _);
        foreach (var code in item.Barcodes) _codes.TryRemove(ItemMapping.Key(code), out _);
    }

    private void Empty()
    {
        _emptiedAt = ++_changes;
        _items.Clear();
        _codes.Clear();
    }
}
