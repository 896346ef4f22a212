using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Monolith.SharedKernel.Data.Engines;

/// <summary>Lets one writer at a time into a SQLite file and lets those who wait share one commit: each has its own
/// savepoint, so one that fails takes nothing of the others with it, and nobody hears "done" before the fsync
/// (<see cref="SqliteFlushes"/>), which nobody waits for at the gate.</summary>
internal sealed class SqliteWriteGate : IAsyncDisposable
{
    private const int MostInOneCommit = 64;

    // Tills go first, but without a share that grows with the sales the subscribers would fall behind and stay there.
    private const int TillsPerBackground = 3;
    private const int MostTillsAhead = 2 * TillsPerBackground;
    private static readonly AsyncLocal<bool> Inside = new();

    private readonly Channel<Entry> _interactive = Channel.CreateBounded<Entry>(4096);
    private readonly Channel<Entry> _background = Channel.CreateBounded<Entry>(256);
    private readonly SemaphoreSlim _work = new(0);
    private readonly Func<SqliteConnection> _connect;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly SqliteFlushes _flushes;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _startLock = new();
    private Task? _loop;
    private int _tillsAhead;

    public SqliteWriteGate(Func<SqliteConnection> connect, SqliteFlushes flushes) => (_connect, _checkpoints, _flushes) = (connect, new(connect), flushes);

    public async Task Run(Func<SqliteConnection, SqliteTransaction, Task<bool>> work, WritePriority priority, CancellationToken ct)
    {
        if (Inside.Value) throw new InvalidOperationException("A write inside a write would wait for itself. What must be atomic belongs in one module and one write.");
        if (_flushes.Failure is { } failure) throw new IOException("The disk refused to keep what was written; nothing more is written until a restart.", failure);
        lock (_startLock) _loop ??= Task.Run(Loop, CancellationToken.None);

        var entry = new Entry(work, ct);
        await (priority == WritePriority.Interactive ? _interactive : _background).Writer.WriteAsync(entry, ct);
        _work.Release();
        await entry.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_loop is not null) await _loop;
        await _flushes.DisposeAsync();
        await _checkpoints.DisposeAsync();
        _stop.Dispose();
        _work.Dispose();
    }

    private async Task Loop()
    {
        SqliteConnection? connection = null;
        try
        {
            while (true)
            {
                await _work.WaitAsync(_stop.Token);
                var first = Next() ?? throw new InvalidOperationException("The gate was woken with nothing to do.");
                connection ??= await Open();
                if (!await OneCommit(connection, first))
                {
                    // A connection that failed to begin or commit is not trusted again.
                    _flushes.Forget();
                    await connection.DisposeAsync();
                    connection = null;
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            while (Next() is { } waiting) waiting.Done.TrySetException(new OperationCanceledException("The process is stopping."));
        }
        finally
        {
            if (connection is not null) await connection.DisposeAsync();
        }
    }

    private async Task<SqliteConnection> Open()
    {
        var connection = _connect();
        await SqliteConnectionSetup.OpenForGate(connection);
        return connection;
    }

    private async Task<bool> OneCommit(SqliteConnection connection, Entry first)
    {
        var done = new List<Entry>();
        SqliteTransaction? transaction = null;
        try
        {
            transaction = connection.BeginTransaction(deferred: false);
            _flushes.Open();
            var kept = 0;
            for (var entry = first; entry is not null; entry = await TakeMore(done.Count))
            {
                switch (await RunOne(connection, transaction, entry))
                {
                    case Outcome.Kept:
                        kept++;
                        done.Add(entry);
                        break;
                    case Outcome.Unchanged:
                        done.Add(entry); // it may have seen what this commit makes durable: it waits for that too
                        break;
                }
            }

            if (kept > 0) transaction.Commit();
            else transaction.Rollback();
        }
        catch (Exception failure)
        {
            // The commit itself failed: nobody's work stands.
            foreach (var entry in done) entry.Done.TrySetException(failure);
            first.Done.TrySetException(failure);
            transaction?.Dispose();
            return false;
        }

        transaction.Dispose();
        if (done.Count > 0) _flushes.Add(done.ConvertAll(e => e.Done));
        _checkpoints.Written(connection.Handle!);
        return true;
    }

    private async Task<Entry?> TakeMore(int count)
    {
        if (count >= MostInOneCommit || !await _work.WaitAsync(0)) return null;
        var next = _tillsAhead >= TillsPerBackground ? NextBackground() ?? NextTill() : NextTill();
        if (next is null) _work.Release(); // only background work waits, and this commit has had its share
        return next;
    }

    private Entry? Next() => NextTill() ?? NextBackground();

    private Entry? NextTill()
    {
        if (!_interactive.Reader.TryRead(out var entry)) return null;
        _tillsAhead = Math.Min(_tillsAhead + 1, MostTillsAhead);
        return entry;
    }

    private Entry? NextBackground()
    {
        if (!_background.Reader.TryRead(out var entry)) return null;
        _tillsAhead = Math.Max(0, _tillsAhead - TillsPerBackground);
        entry.Background = true;
        return entry;
    }

    private static async Task<Outcome> RunOne(SqliteConnection connection, SqliteTransaction transaction, Entry entry)
    {
        if (entry.Cancelled.IsCancellationRequested)
        {
            entry.Done.TrySetCanceled(entry.Cancelled);
            return Outcome.Failed;
        }

        Run(connection, "SAVEPOINT entry");
        try
        {
            Inside.Value = true;
            var keep = await entry.Work(connection, transaction);
            if (!keep) Run(connection, "ROLLBACK TO entry");
            Run(connection, "RELEASE entry");
            return keep ? Outcome.Kept : Outcome.Unchanged;
        }
        catch (Exception failure)
        {
            Run(connection, "ROLLBACK TO entry");
            Run(connection, "RELEASE entry");
            entry.Done.TrySetException(failure);
            return Outcome.Failed;
        }
        finally
        {
            Inside.Value = false;
        }
    }

    private static void Run(SqliteConnection connection, string sql) => SqlitePrepared.Of(connection).Statement(connection, sql).Run();

    private enum Outcome
    {
        Kept,
        Unchanged,
        Failed,
    }

    private sealed class Entry(Func<SqliteConnection, SqliteTransaction, Task<bool>> work, CancellationToken cancelled)
    {
        public Func<SqliteConnection, SqliteTransaction, Task<bool>> Work { get; } = work;

        public CancellationToken Cancelled { get; } = cancelled;

        public bool Background { get; set; }

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
