using Microsoft.Win32.SafeHandles;

namespace Monolith.Data.Engines;

/// <summary>Makes commits durable behind the gate's back: the next writers work while the disk flushes, and all commits that were made
/// meanwhile share the next flush. Nobody hears "done" before the flush that covers his commit.</summary>
internal sealed class SqliteFlushes : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _work = Waiting.Asleep();
    private readonly string _log;
    private readonly Action<SafeFileHandle> _flush;
    private List<Commit> _commits = [];
    private Task? _loop;
    private volatile bool _stopping;
    private SafeFileHandle? _handle;
    private volatile Exception? _failure;

    /// <param name="database">The database's file; its write-ahead log lies beside it.</param>
    /// <param name="flush">Returns when the disk holds all that was written to the file.</param>
    public SqliteFlushes(string database, Action<SafeFileHandle> flush) => (_log, _flush) = (database + "-wal", flush);

    /// <summary>What the disk answered when it refused a flush. What it holds since nobody knows, so nothing more is written: a restart
    /// reads back what is there.</summary>
    public Exception? Failure => _failure;

    /// <summary>Called inside a transaction, when the log is there. It stays while the writing connection is open, so one handle serves
    /// until that closes.</summary>
    public void Open() => _handle ??= File.OpenHandle(_log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    /// <param name="waiting">Those who hear of it: they all belong to commits made before this call.</param>
    public void Add(IReadOnlyList<TaskCompletionSource> waiting)
    {
        // A thread of its own: one of the pool's that waits for the disk is one less for those who sell.
        _loop ??= Waiting.OnItsOwnThread(Loop);
        lock (_lock) _commits.Add(new(_handle!, waiting));
        _work.Set();
    }

    /// <summary>The writing connection closes: the next one may have another log.</summary>
    public void Forget() => _handle = null;

    public async ValueTask DisposeAsync()
    {
        _stopping = true;
        _work.Set();
        if (_loop is not null) await _loop;
        _handle?.Dispose();
        _work.Dispose();
    }

    private void Loop()
    {
        var group = new List<Commit>();
        while (true)
        {
            _work.Wait();
            _work.Reset();
            var stopping = _stopping; // before the look: what was added first is still flushed
            lock (_lock) (group, _commits) = (_commits, group);
            if (group.Count > 0) Flush(group);
            group.Clear();
            if (stopping) return;
        }
    }

    private void Flush(List<Commit> group)
    {
        try
        {
            CrashPoints.Hit("sqlite.before-flush");
            foreach (var handle in group.Select(c => c.Log).Distinct()) _flush(handle);
            foreach (var done in group.SelectMany(c => c.Waiting)) done.TrySetResult();
        }
        catch (Exception failure)
        {
            _failure = failure;
            foreach (var done in group.SelectMany(c => c.Waiting)) done.TrySetException(failure);
        }
    }

    private sealed record Commit(SafeFileHandle Log, IReadOnlyList<TaskCompletionSource> Waiting);
}
