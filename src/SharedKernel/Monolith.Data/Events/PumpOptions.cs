using Monolith.SharedKernel.Events;

namespace Monolith.Data.Events;

public sealed record PumpOptions
{
    /// <summary>Events handed to a subscriber in one transaction, at most.</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>How long a woken subscriber lets events gather: a few hundredths of a second nobody sees make batches of twenty out of
    /// twenty batches when eight tills sell at once.</summary>
    public TimeSpan Gather { get; init; } = TimeSpan.FromMilliseconds(60);

    /// <summary>How often the log is looked at when no signal came: another Host may have written.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Waits before a failing event is tried again; after the last it is parked.</summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; init; } =
        [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];
}
