using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Monolith.Data.Engines;

/// <summary>Carries pages from the write-ahead log into the file beside the tills' way: SQLite's own checkpoint would run inside a
/// commit and let everybody in line wait for its fsyncs. Writers go on while this one copies.</summary>
/// <remarks>The log starts again from its beginning only when a checkpoint has caught up with the last commit, and beside busy writers
/// one never does. So when the log has grown long the gate itself makes the last step, between two commits; the rounds before it, each
/// shorter than the one before, leave it little to do.</remarks>
internal sealed class SqliteCheckpoints(Func<SqliteConnection> connect) : IAsyncDisposable
{
    private const int Pages = 4000;
    private const int LongLog = 4 * Pages;
    private const int RoundsBeforeLastStep = 2;

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _due = new(0);
    private Task? _loop;
    private int _written;
    private volatile bool _isLong;

    /// <summary>Called by the gate after each commit.</summary>
    public void Written(sqlite3 writer)
    {
        raw.sqlite3_db_status(writer, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 1);
        _written += pages;
        if (_isLong)
        {
            _isLong = Checkpoint(writer, out _) == raw.SQLITE_BUSY;
        }
        else if (_written >= Pages)
        {
            _written = 0;
            _loop ??= Task.Run(Loop, CancellationToken.None);
            if (_due.CurrentCount == 0) _due.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_loop is not null) await _loop;
        _stop.Dispose();
        _due.Dispose();
    }

    private async Task Loop()
    {
        await using var connection = connect();
        try
        {
            await SqliteConnectionSetup.OpenForWriting(connection); // one that never asked for the log would find none to empty
            while (true)
            {
                await _due.WaitAsync(_stop.Token);
                if (_isLong) continue; // the gate's turn; only one can be at it
                Checkpoint(connection.Handle!, out var log);
                if (log < LongLog) continue;
                for (var round = 0; round < RoundsBeforeLastStep; round++) Checkpoint(connection.Handle!, out _);
                _isLong = true;
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping; the last connection to close carries over what is left.
        }
    }

    // A reader in the way leaves pages for the next time: nothing is lost, the log is only longer for a while.
    private static int Checkpoint(sqlite3 connection, out int log) =>
        raw.sqlite3_wal_checkpoint_v2(connection, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out log, out _);
}
