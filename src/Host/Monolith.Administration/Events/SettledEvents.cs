namespace Monolith.Administration.Events;

/// <summary>Waits for the subscribers to have read what happened so far: only then is there something to compare.</summary>
internal sealed class SettledEvents(EventAdmin events, TimeProvider clock)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    /// <returns>False when some were still reading after that time, as they are while the tills sell.</returns>
    public async Task<bool> Wait(TimeSpan patience, CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            if ((await events.States(ct)).All(s => s.Waiting == 0)) return true;
            if (clock.GetElapsedTime(start) > patience) return false;
            await Task.Delay(LookAgain, clock, ct);
        }
    }
}
