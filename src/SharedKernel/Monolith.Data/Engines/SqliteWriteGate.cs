using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Monolith.Data.Engines;

/// <summary>Lets one writer at a time into a SQLite file and lets those who wait share one commit: each after the first has his own
/// savepoint, so one that fails takes nothing of the others with it, and nobody hears "done" before the fsync
/// (<see cref="SqliteFlushes"/>), which nobody waits for at the gate. Tills and subscribers don't share a commit, they take turns: a
/// ticket waits for one batch at most.</summary>
internal sealed class SqliteWriteGate : IAsyncDisposable
{
    private const int MostInOneCommit = 64;

    // A till that arrives meanwhile waits for this, and for the batch that began before it ended.
    private static readonly TimeSpan BackgroundShare = TimeSpan.FromMilliseconds(2);
    private static readonly AsyncLocal<bool> Inside = new();

    private readonly Channel<Entry> _interactive = Channel.CreateBounded<Entry>(4096);
    private readonly Channel<Entry> _background = Channel.CreateBounded<Entry>(256);
    private readonly ManualResetEventSlim _work = Waiting.Asleep();
    private readonly Func<SqliteGateConnection> _connect;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly SqliteFlushes _flushes;
    private readonly Lock _startLock = new();
    private volatile bool _stopping;
    private Task? _loop;
    private bool _tillsTurn;

    public SqliteWriteGate(Func<SqliteGateConnection> connect, SqliteFlushes flushes) => (_connect, _checkpoints, _flushes) = (connect, new(connect), flushes);

    public async Task Run(Func<SqliteConnection, SqliteTransaction, Task<bool>> work, WritePriority priority, CancellationToken ct)
    {
        if (Inside.Value) throw new InvalidOperationException("A write inside a write would wait for itself. What must be atomic belongs in one module and one write.");
        if (_flushes.Failure is { } failure) throw new IOException("The disk refused to keep what was written; nothing more is written until a restart.", failure);
        // A thread of its own: the one place all writers pass never waits for a turn among the pool's.
        if (_loop is null)
        {
            lock (_startLock) _loop ??= Waiting.OnItsOwnThread(Loop);
        }

        var entry = new Entry(work, priority, ct);
        await (priority == WritePriority.Interactive ? _interactive : _background).Writer.WriteAsync(entry, ct);
        _work.Set();
        if (_loop.IsCompleted) RefuseThoseWhoWait(); // came after the last look
        await entry.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _stopping = true;
        _work.Set();
        if (_loop is not null) await _loop;
        RefuseThoseWhoWait();
        await _flushes.DisposeAsync();
        await _checkpoints.DisposeAsync();
        _work.Dispose();
    }

    // Work that really waits goes on elsewhere, and this thread waits for it: the gate never moves to another.
    private void Loop()
    {
        SqliteGateConnection? connection = null;
        while (NextOrStop() is { } first)
        {
            try
            {
                connection ??= Open().GetAwaiter().GetResult();
            }
            catch (Exception failure)
            {
                first.Done.TrySetException(failure);
                continue;
            }

            if (OneCommit(connection, first).GetAwaiter().GetResult()) continue;
            // A connection that failed to begin or commit is not trusted again.
            _flushes.Forget();
            connection.Dispose();
            connection = null;
        }

        connection?.Dispose();
    }

    private void RefuseThoseWhoWait()
    {
        while (Next() is { } waiting) waiting.Done.TrySetException(new OperationCanceledException("The process is stopping."));
    }

    private Entry? NextOrStop()
    {
        while (!_stopping)
        {
            _work.Reset(); // before the look: one who comes after it wakes us
            if (Next() is { } next) return next;
            _work.Wait();
        }

        return null;
    }

    private async Task<SqliteGateConnection> Open()
    {
        var connection = _connect();
        try
        {
            await SqliteConnectionSetup.OpenForGate(connection);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<bool> OneCommit(SqliteGateConnection connection, Entry first)
    {
        var began = Stopwatch.GetTimestamp();
        var done = new List<Entry>();
        SqliteTransaction? transaction = null;
        try
        {
            var kept = 0;
            for (var entry = first; entry is not null; entry = TakeMore(done.Count, first, began))
            {
                transaction ??= connection.BeginTransaction(deferred: false);
                _flushes.Open();
                var outcome = await RunOne(connection, transaction, entry, isFirst: kept == 0);
                if (outcome != Outcome.Failed) done.Add(entry); // one that changed nothing may have seen what this commit makes durable: it waits for that too
                if (outcome == Outcome.Kept)
                {
                    kept++;
                }
                else if (kept == 0)
                {
                    transaction.Rollback();
                    transaction.Dispose();
                    transaction = null;
                }
            }

            transaction?.Commit();
        }
        catch (Exception failure)
        {
            // The commit itself failed: nobody's work stands.
            foreach (var entry in done) entry.Done.TrySetException(failure);
            first.Done.TrySetException(failure);
            return false; // what is left of the transaction ends with its connection
        }

        transaction?.Dispose();
        if (done.Count > 0) _flushes.Add(done.ConvertAll(e => e.Done));
        _checkpoints.Written(connection.Handle!);
        return true;
    }

    private Entry? TakeMore(int count, Entry first, long began)
    {
        if (count >= MostInOneCommit || (first.IsBackground && Stopwatch.GetElapsedTime(began) > BackgroundShare)) return null;
        return first.IsBackground ? NextBackground() : NextTill(); // those of the other kind have the next commit
    }

    // Those of one kind share a commit, so a ticket never waits for a batch that came after it; when both wait they take turns, so
    // neither starves: each commit of tills takes all that wait, and each of the subscribers' a share of time.
    private Entry? Next()
    {
        var next = _tillsTurn ? NextTill() ?? NextBackground() : NextBackground() ?? NextTill();
        _tillsTurn = next is { IsBackground: true };
        return next;
    }

    private Entry? NextTill() => _interactive.Reader.TryRead(out var entry) ? entry : null;

    private Entry? NextBackground() => _background.Reader.TryRead(out var entry) ? entry : null;

    // The first needs no savepoint, the transaction is his; and without one SQLite needn't keep a copy of every page he changes.
    private static async Task<Outcome> RunOne(SqliteGateConnection connection, SqliteTransaction transaction, Entry entry, bool isFirst)
    {
        if (entry.Cancelled.IsCancellationRequested)
        {
            entry.Done.TrySetCanceled(entry.Cancelled);
            return Outcome.Failed;
        }

        if (!isFirst) Run(connection, "SAVEPOINT entry");
        try
        {
            Inside.Value = true;
            var keep = await entry.Work(connection, transaction);
            if (!isFirst) Leave(connection, keep);
            return keep ? Outcome.Kept : Outcome.Unchanged;
        }
        catch (Exception failure)
        {
            entry.Done.TrySetException(failure); // before what may throw too
            if (!isFirst) Leave(connection, keep: false);
            return Outcome.Failed;
        }
        finally
        {
            Inside.Value = false;
        }
    }

    private static void Leave(SqliteGateConnection connection, bool keep)
    {
        if (!keep) Run(connection, "ROLLBACK TO entry");
        Run(connection, "RELEASE entry");
    }

    private static void Run(SqliteGateConnection connection, string sql) => connection.Statement(sql).Run();

    private enum Outcome
    {
        Kept,
        Unchanged,
        Failed,
    }

    private sealed class Entry(Func<SqliteConnection, SqliteTransaction, Task<bool>> work, WritePriority priority, CancellationToken cancelled)
    {
        public Func<SqliteConnection, SqliteTransaction, Task<bool>> Work { get; } = work;

        public bool IsBackground { get; } = priority == WritePriority.Background;

        public CancellationToken Cancelled { get; } = cancelled;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
