using Microsoft.Data.Sqlite;

namespace Monolith.Data.Engines;

/// <summary>One writer at the gate: what he does there, and how he hears of its end.</summary>
internal sealed class SqliteGateEntry(
    Func<SqliteConnection, SqliteTransaction, Task<bool>> work, WritePriority priority, CancellationToken cancelled)
{
    private static readonly AsyncLocal<bool> Inside = new();

    /// <summary>Whether whoever asks is at work at the gate himself.</summary>
    public static bool IsRunning => Inside.Value;

    public WritePriority Priority { get; } = priority;

    public bool IsBackground => Priority == WritePriority.Background;

    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Does the work. Who fails or has gone hears it at once; all others when their commit is on the disk.</summary>
    /// <param name="connection">The gate's own.</param>
    /// <param name="transaction">The one that is open, perhaps shared with others.</param>
    /// <param name="isFirst">The first needs no savepoint, the transaction is his; and without one SQLite needn't keep a copy of every
    /// page he changes.</param>
    public async Task<GateOutcome> Run(SqliteGateConnection connection, SqliteTransaction transaction, bool isFirst)
    {
        if (cancelled.IsCancellationRequested)
        {
            Done.TrySetCanceled(cancelled);
            return GateOutcome.Failed;
        }

        if (!isFirst) Say(connection, "SAVEPOINT entry");
        try
        {
            Inside.Value = true;
            var keep = await work(connection, transaction);
            if (!isFirst) Leave(connection, keep);
            return keep ? GateOutcome.Kept : GateOutcome.Unchanged;
        }
        catch (Exception failure)
        {
            Done.TrySetException(failure); // before what may throw too
            if (!isFirst) Leave(connection, keep: false);
            return GateOutcome.Failed;
        }
        finally
        {
            Inside.Value = false;
        }
    }

    private static void Leave(SqliteGateConnection connection, bool keep)
    {
        if (!keep) Say(connection, "ROLLBACK TO entry");
        Say(connection, "RELEASE entry");
    }

    private static void Say(SqliteGateConnection connection, string sql) => connection.Statement(sql).Run();
}

internal enum GateOutcome
{
    Kept,
    Unchanged,
    Failed,
}
