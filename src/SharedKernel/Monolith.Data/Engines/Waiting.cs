namespace Monolith.Data.Engines;

/// <summary>How the loops wait that serve everybody. They sleep at once: one that first spins, as the library's semaphores do, takes a
/// core from those it waits for, and a shop's computer has few.</summary>
internal static class Waiting
{
    public static ManualResetEventSlim Asleep() => new(initialState: false, spinCount: 0);

    /// <summary>The loop knows nothing of the request that happened to start it: no culture, no log scope, no trace.</summary>
    public static Task OnItsOwnThread(Action loop)
    {
        using var alone = ExecutionContext.SuppressFlow();
        return Task.Factory.StartNew(loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}
