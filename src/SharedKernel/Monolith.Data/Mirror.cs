using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel.Security;

namespace Monolith.Data;

/// <summary>A table's rows in memory, by key, in the shape that is asked for. Filled at the first question; what this process changes shows
/// at once, what another changes within <see cref="LookAgainAfter"/>: only rows above the last seen change number are read again.</summary>
/// <typeparam name="TContext">The module's context.</typeparam>
/// <typeparam name="TRow">How it is stored.</typeparam>
/// <typeparam name="T">What is kept of it.</typeparam>
public abstract class Mirror<TContext, TRow, TKey, T>(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock) : IDisposable
    where TContext : ModuleDbContext
    where TRow : class, IMirrored
    where TKey : notnull
    where T : class
{
    public static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);
    private const int AtOnce = 10_000;

    private readonly ConcurrentDictionary<TKey, T> _kept = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private string? _module;
    private long _last = -1; // a row of before there were numbers has 0
    private long _lookedAt;
    private long _commitsSeen;
    private long _asked;
    private long _answered;
    private volatile bool _filled;

    /// <summary>All that is kept, in no order.</summary>
    public ICollection<T> All => _kept.Values;

    public int Count => _kept.Count;

    public T? Find(TKey key) => _kept.GetValueOrDefault(key);

    /// <summary>Makes sure that the mirror shows every commit of this process and is not older than two seconds. Costs nothing when it does.</summary>
    public ValueTask Fresh(CancellationToken ct)
    {
        if (!_filled) return new(Look(wait: true, ct));
        if (signals.Commits(_module!) != Volatile.Read(ref _commitsSeen)) return new(Look(wait: true, ct));
        return clock.GetElapsedTime(Volatile.Read(ref _lookedAt)) < LookAgainAfter ? ValueTask.CompletedTask : new(Look(wait: false, ct));
    }

    /// <summary>What is kept under the key. Where nothing is, the database is asked once more: another process may have put it there a moment ago.</summary>
    public async ValueTask<T?> Seek(TKey key, CancellationToken ct)
    {
        await Fresh(ct);
        if (Find(key) is { } found) return found;
        await LookNow(ct);
        return Find(key);
    }

    /// <summary>Where an answer seems to be missing. Those who ask while one reads share the next reading.</summary>
    public async Task LookNow(CancellationToken ct)
    {
        var asked = Interlocked.Increment(ref _asked);
        await _reading.WaitAsync(ct);
        try
        {
            if (_answered >= asked) return;
            var answering = Volatile.Read(ref _asked);
            await Read(ct);
            _answered = answering;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose()
    {
        _reading.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What of a row is kept; null: nothing, and what was kept of it goes.</summary>
    protected abstract Task<IReadOnlyList<(TKey Key, T? Value)>> Shape(TContext db, IReadOnlyList<TRow> changed, CancellationToken ct);

    /// <summary>Keys whose rows were taken out of the table since this was asked last, where a module does so and keeps a list of them.</summary>
    protected virtual Task<IReadOnlyList<TKey>> Gone(TContext db, CancellationToken ct) => Task.FromResult<IReadOnlyList<TKey>>([]);

    /// <summary>A value was put, changed or taken away; for those who keep a second way to it.</summary>
    protected virtual void Moved(TKey key, T? before, T? after)
    {
    }

    private async Task Look(bool wait, CancellationToken ct)
    {
        // Where only time has passed one looks, and the others go on with what they have.
        if (!await _reading.WaitAsync(wait ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, ct)) return;
        try
        {
            if (_filled && signals.Commits(_module!) == _commitsSeen && clock.GetElapsedTime(_lookedAt) < LookAgainAfter) return;
            await Read(ct);
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task Read(CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("mirror");
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        _module ??= db.ModuleName;
        var commits = signals.Commits(_module); // taken before the reading: a commit during it is read again
        foreach (var key in await Gone(db, ct)) Put(key, null); // before the rows: one that is made again meanwhile is among them

        while (true)
        {
            var last = _last;
            var rows = await db.Set<TRow>().AsNoTracking().Where(r => r.Change > last).OrderBy(r => r.Change).Take(AtOnce).ToListAsync(ct);
            if (rows.Count == 0) break;
            if (rows.Count == AtOnce) rows = await Whole(db, rows, ct);
            foreach (var (key, value) in await Shape(db, rows, ct)) Put(key, value);
            _last = rows[^1].Change;
        }

        Volatile.Write(ref _lookedAt, start);
        Volatile.Write(ref _commitsSeen, commits);
        _filled = true;
    }

    // One write gives all its rows one number: a number is read whole or not at all.
    private static async Task<List<TRow>> Whole(TContext db, List<TRow> rows, CancellationToken ct)
    {
        var end = rows[^1].Change;
        rows.RemoveAll(r => r.Change == end);
        rows.AddRange(await db.Set<TRow>().AsNoTracking().Where(r => r.Change == end).ToListAsync(ct));
        return rows;
    }

    private void Put(TKey key, T? value)
    {
        var before = _kept.GetValueOrDefault(key);
        if (value is not null) _kept[key] = value;
        else _kept.TryRemove(key, out _);
        Moved(key, before, value);
    }
}
