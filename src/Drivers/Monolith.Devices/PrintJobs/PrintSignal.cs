namespace Monolith.Devices.PrintJobs;

/// <summary>Wakes the printing. Only a hint: whoever raises it may not have committed yet, and the poll is the net.</summary>
internal sealed class PrintSignal
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Take it before looking, await it after finding nothing.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
