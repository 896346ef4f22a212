using Monolith.SharedKernel.Audit;

namespace Monolith.Data.Model;

/// <summary>One event in a module's log.</summary>
public sealed class EventRow : IAppendOnly
{
    public long Id { get; init; }

    /// <summary>What a reader orders by before the id: see the ADR on the event log.</summary>
    public long Stamp { get; init; }

    public required string Name { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>How far one subscriber of this module has read in another module's log.</summary>
public sealed class PositionRow
{
    public required string Name { get; init; }

    public required string Source { get; init; }

    public long Stamp { get; set; }

    public long Number { get; set; }

    public DateTimeOffset MovedAt { get; set; }
}

/// <summary>An event that kept failing. The subscriber went on without it; an admin retries or skips it.</summary>
public sealed class ParkedRow
{
    public long Id { get; init; }

    public required string Subscriber { get; init; }

    public long Stamp { get; init; }

    public long Number { get; init; }

    public required string Name { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Failure { get; set; }

    public required DateTimeOffset ParkedAt { get; init; }

    public ParkedState State { get; set; }

    /// <summary>Why it was skipped.</summary>
    public string? Reason { get; set; }
}

public enum ParkedState
{
    Parked,
    Retried,
    Skipped,
}

/// <summary>The first answer to a write, for those who ask again with the same id.</summary>
public sealed class RequestRow
{
    public required string Id { get; init; }

    public required string Action { get; init; }

    /// <summary>SHA-256 of the content: the same id with another content is refused.</summary>
    public required string Fingerprint { get; init; }

    public required string Answer { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>How far a series of running numbers has come.</summary>
public sealed class NumberRow
{
    public required string Series { get; init; }

    public long Last { get; set; }
}
