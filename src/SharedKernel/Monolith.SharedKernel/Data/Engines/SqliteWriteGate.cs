using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Monolith.SharedKernel.Data.Engines;

/// <summary>Lets one writer at a time into a SQLite file and lets those who wait share one commit: each has its own
/// savepoint, so one that fails takes nothing of the others with it, and nobody hears "done" before the fsync.</summary>
internal sealed class SqliteWriteGate : IAsyncDisposable
{
    private const int MostInOneCommit = 64;
    private static readonly AsyncLocal<bool> Inside = new();

    private readonly Channel<Entry> _interactive = Channel.CreateBounded<Entry>(4096);
    private readonly Channel<Entry> _background = Channel.CreateBounded<Entry>(256);
    private readonly SemaphoreSlim _work = new(0);
    private readonly Func<SqliteConnection> _connect;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _startLock = new();
    private Task? _loop;

    public SqliteWriteGate(Func<SqliteConnection> connect) => _connect = connect;

    public async Task Run(Func<SqliteConnection, SqliteTransaction, Task<bool>> work, WritePriority priority, CancellationToken ct)
    {
        if (Inside.Value) throw new InvalidOperationException("A write inside a write would wait for itself. What must be atomic belongs in one module and one write.");
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
                var first = Next(0, 0) ?? throw new InvalidOperationException("The gate was woken with nothing to do.");
                connection ??= await Open();
                if (!await OneCommit(connection, first))
                {
                    // A connection that failed to begin or commit is not trusted again.
                    await connection.DisposeAsync();
                    connection = null;
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            while (Next(0, 0) is { } waiting) waiting.Done.TrySetException(new OperationCanceledException("The process is stopping."));
        }
        finally
        {
            if (connection is not null) await connection.DisposeAsync();
        }
    }

    private async Task<SqliteConnection> Open()
    {
        var connection = _connect();
        await SqliteConnectionSetup.OpenForWriting(connection);
        return connection;
    }

    private async Task<bool> OneCommit(SqliteConnection connection, Entry first)
    {
        var done = new List<Entry>();
        SqliteTransaction? transaction = null;
        try
        {
            transaction = connection.BeginTransaction(deferred: false);
            var (backgrounds, kept) = (0, 0);
            for (var entry = first; entry is not null; entry = await TakeMore(done.Count, backgrounds))
            {
                if (entry.Background) backgrounds++;
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
        foreach (var entry in done) entry.Done.TrySetResult();
        return true;
    }

    private async Task<Entry?> TakeMore(int count, int backgrounds)
    {
        if (count >= MostInOneCommit || !await _work.WaitAsync(0)) return null;
        var next = Next(count, backgrounds);
        if (next is null) _work.Release(); // only background work waits, and this commit has had its share
        return next;
    }

    // Tills first; a commit carries at most one batch of background work so that it stays short.
    private Entry? Next(int count, int backgrounds)
    {
        if (_interactive.Reader.TryRead(out var entry)) return entry;
        if ((count == 0 || backgrounds == 0) && _background.Reader.TryRead(out entry))
        {
            entry.Background = true;
            return entry;
        }

        return null;
    }

    private static async Task<Outcome> RunOne(SqliteConnection connection, SqliteTransaction transaction, Entry entry)
    {
        if (entry.Cancelled.IsCancellationRequested)
        {
            entry.Done.TrySetCanceled(entry.Cancelled);
            return Outcome.Failed;
        }

        transaction.Save("entry");
        try
        {
            Inside.Value = true;
            var keep = await entry.Work(connection, transaction);
            if (!keep) transaction.Rollback("entry");
            transaction.Release("entry");
            return keep ? Outcome.Kept : Outcome.Unchanged;
        }
        catch (Exception failure)
        {
            transaction.Rollback("entry");
            transaction.Release("entry");
            entry.Done.TrySetException(failure);
            return Outcome.Failed;
        }
        finally
        {
            Inside.Value = false;
        }
    }

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
