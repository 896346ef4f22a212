using Monolith.SharedKernel.Events;
using System.Collections.Concurrent;

namespace Monolith.Data.Events;

/// <summary>Wakes the readers of a module's event log at once after a commit in this process. Only a hint: the poll is the net.</summary>
public sealed class EventSignals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    public void Raise(string source)
    {
        if (_waiting.TryRemove(source, out var waiting)) waiting.TrySetResult();
    }

    /// <summary>Take it before looking at the log, await it after finding nothing: no commit in between is missed.</summary>
    public Task Next(string source) =>
        _waiting.GetOrAdd(source, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
