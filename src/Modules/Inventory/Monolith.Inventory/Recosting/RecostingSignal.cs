namespace Monolith.Inventory.Recosting;

/// <summary>Says that something was left to be costed anew. Lost when the process ends: whoever waits for it looks by itself too.</summary>
internal sealed class RecostingSignal
{
    private TaskCompletionSource _next = Made();

    /// <summary>Ask for it before looking, so that nothing falls in between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, Made()).TrySetResult();

    private static TaskCompletionSource Made() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
