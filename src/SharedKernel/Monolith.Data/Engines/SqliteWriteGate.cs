using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Monolith.Data.Engines;

/// <summary>Lets one writer at a time into a SQLite file and lets those who wait share one commit: each after the first has his own
/// savepoint, so one that fails takes nothing of the others with it, and nobody hears "done" before the fsync
/// (<see cref="SqliteFlushes"/>), which nobody waits for at the gate.</summary>
internal sealed class SqliteWriteGate(Func<SqliteGateConnection> connect, SqliteFlushes flushes) : IAsyncDisposable
{
    private readonly SqliteGateLine _line = new();
    private readonly SqliteCheckpoints _checkpoints = new(connect);
    private readonly Lock _startLock = new();
    private Task? _loop;

    public async Task Run(
        Func<SqliteConnection, SqliteTransaction, Task<bool>> work, WritePriority priority, CancellationToken ct)
    {
        if (SqliteGateEntry.IsRunning)
            throw new InvalidOperationException(
                "A write inside a write would wait for itself. What must be atomic belongs in one module and one write.");
        if (flushes.Failure is { } failure)
            throw new IOException("The disk refused to keep what was written; nothing more is written until a restart.", failure);
        // A thread of its own: the one place all writers pass never waits for a turn among the pool's.
        if (_loop is null)
        {
            lock (_startLock) _loop ??= Waiting.OnItsOwnThread(Loop);
        }

        var entry = new SqliteGateEntry(work, priority, ct);
        await _line.Add(entry, ct);
        if (_loop.IsCompleted) _line.RefuseAll(Stopping()); // came after the last look
        await entry.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _line.Stop();
        if (_loop is not null) await _loop;
        _line.RefuseAll(Stopping());
        await flushes.DisposeAsync();
        await _checkpoints.DisposeAsync();
        _line.Dispose();
    }

    // Work that really waits goes on elsewhere, and this thread waits for it: the gate never moves to another.
    private void Loop()
    {
        SqliteGateConnection? connection = null;
        while (_line.NextOrStop() is { } first)
        {
            try
            {
                connection ??= Open().GetAwaiter().GetResult();
            }
            catch (Exception failure)
            {
                Refuse(first, failure);
                continue;
            }

            if (OneCommit(connection, first).GetAwaiter().GetResult()) continue;
            // A connection that failed to begin or commit is not trusted again.
            flushes.Forget();
            connection.Dispose();
            connection = null;
        }

        connection?.Dispose();
    }

    // Who stood behind one that another program kept from the file has waited as long as he: one after the other they would wait for
    // minutes, and the last hear of it when nobody listens any more.
    private void Refuse(SqliteGateEntry first, Exception failure)
    {
        first.Done.TrySetException(failure);
        if (failure is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY }) _line.RefuseAll(failure);
    }

    private static OperationCanceledException Stopping() => new("The process is stopping.");

    private async Task<SqliteGateConnection> Open()
    {
        var connection = connect();
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

    private async Task<bool> OneCommit(SqliteGateConnection connection, SqliteGateEntry first)
    {
        var began = Stopwatch.GetTimestamp();
        var done = new List<SqliteGateEntry>();
        SqliteTransaction? transaction = null;
        try
        {
            var kept = 0;
            for (var entry = first; entry is not null; entry = _line.More(first, done.Count, began))
            {
                transaction ??= connection.BeginTransaction(deferred: false);
                flushes.Open();
                var outcome = await entry.Run(connection, transaction, isFirst: kept == 0);
                // One that changed nothing may have seen what this commit makes durable: it waits for that too.
                if (outcome != GateOutcome.Failed) done.Add(entry);
                if (outcome == GateOutcome.Kept)
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
            Refuse(first, failure);
            return false; // what is left of the transaction ends with its connection
        }

        transaction?.Dispose();
        if (done.Count > 0) flushes.Add(done.ConvertAll(e => e.Done));
        _checkpoints.Written(connection.Handle!);
        return true;
    }
}
