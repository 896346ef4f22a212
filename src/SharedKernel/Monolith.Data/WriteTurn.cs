using System.Diagnostics;

namespace Monolith.Data;

/// <summary>Whose turn the writes of a scope wait for. Work that does much in small steps, such as an import, lets the tills go first: it
/// takes steps that are over soon, and while others write it rests after each for as long as the step took, so that a core is free for
/// them too.</summary>
public sealed class WriteTurn(WriteTraffic traffic)
{
    // A ticket that arrives in the midst of a step waits for the rest of it.
    private static readonly TimeSpan StepBesideOthers = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan StepAlone = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(100);

    private long _began = Stopwatch.GetTimestamp();
    private TimeSpan _held;

    public WritePriority Priority { get; set; } = WritePriority.Interactive;

    /// <summary>How many more of what was written last make a step of the right length.</summary>
    /// <param name="last">How many the last step had.</param>
    public int Next(int last, int most)
    {
        if (Priority != WritePriority.Bulk) return most;
        if (_held <= TimeSpan.Zero) return Math.Min(last, most);
        var wanted = (traffic.IsThere ? StepBesideOthers : StepAlone) / _held * last;
        // Half as many or twice as many at most: one step that was slow for other reasons says little.
        return (int)Math.Clamp(wanted, Math.Max(1, last / 2), Math.Min(most, last * 2));
    }

    /// <summary>What a write took at the place where everybody else waits.</summary>
    internal void Held(TimeSpan held)
    {
        _held = held;
        if (Priority == WritePriority.Interactive) traffic.Came();
    }

    /// <summary>After a step.</summary>
    internal async Task Rest(CancellationToken ct)
    {
        if (Priority != WritePriority.Bulk) return;
        var worked = Stopwatch.GetElapsedTime(_began);
        if (traffic.IsThere) await Task.Delay(worked < LongestRest ? worked : LongestRest, TimeProvider.System, ct);
        _began = Stopwatch.GetTimestamp();
    }
}

/// <summary>Whether somebody who waits for an answer has written something a moment ago.</summary>
public sealed class WriteTraffic
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    private long _last;

    public bool IsThere => Volatile.Read(ref _last) is var last and not 0 && Stopwatch.GetElapsedTime(last) < Moment;

    public void Came() => Volatile.Write(ref _last, Stopwatch.GetTimestamp());
}
