using System.Collections.Concurrent;

namespace Monolith.Data.Events;

/// <summary>How far the subscribers of this process are behind, and the brake that keeps it short: accepting more than can be posted only
/// makes the line longer, so whoever writes fast waits a moment. What fails or stands still for another reason doesn't brake anybody.</summary>
public sealed class ReaderLag(TimeProvider clock)
{
    /// <summary>From here on writers are slowed down, so that everything is posted within a second.</summary>
    public static readonly TimeSpan Brakes = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest that one write waits: nobody at a till notices it.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    /// <summary>Who is further behind than that stands still, or reads what happened long ago (a figure built anew, a Host that was off):
    /// no haste of the tills made it so, and no patience of theirs would end it.</summary>
    public static readonly TimeSpan CatchingUp = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _oldest = new(StringComparer.Ordinal);

    /// <summary>Age of the oldest event that a subscriber has still to read; zero when all have caught up. Those
    /// of <see cref="CatchingUp"/> don't count.</summary>
    public TimeSpan Now
    {
        get
        {
            if (_oldest.IsEmpty) return TimeSpan.Zero;
            var now = clock.GetUtcNow();
            var longest = TimeSpan.Zero;
            foreach (var (_, since) in _oldest)
            {
                var age = now - since;
                if (age > longest && age <= CatchingUp) longest = age;
            }

            return longest;
        }
    }

    /// <summary>To be awaited before a write that comes in numbers, outside of any transaction.</summary>
    public ValueTask Ease(CancellationToken ct)
    {
        if (_oldest.IsEmpty) return ValueTask.CompletedTask;
        var behind = Now - Brakes;
        return behind <= TimeSpan.Zero ? ValueTask.CompletedTask : new(Task.Delay(behind < LongestWait ? behind : LongestWait, clock, ct));
    }

    internal void Reads(string subscriber, DateTimeOffset oldest) => _oldest[subscriber] = oldest;

    internal void CaughtUp(string subscriber) => _oldest.TryRemove(subscriber, out _);
}
