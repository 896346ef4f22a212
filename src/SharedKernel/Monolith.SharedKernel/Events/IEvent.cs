namespace Monolith.SharedKernel.Events;

/// <summary>Something that happened in a module, as other modules may see it: a sealed immutable flat record of plain values in its
/// <c>Contracts/Events</c>, and who did it, where, on which day. What may be absent has a default and is not written.</summary>
public interface IEvent
{
    /// <summary>Who did it: a user's, a key's or the system's id, as the audit log has it.</summary>
    string ActorId { get; }

    /// <summary>What people called the actor then.</summary>
    string ActorName { get; }

    /// <summary>The number of the shop it happened in.</summary>
    int Site { get; }

    /// <summary>That shop's calendar day.</summary>
    DateOnly BusinessDate { get; }
}

/// <summary>The event's stable name, <c>module.what-happened.vN</c>. A change of shape is a new version, never an edit.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>An event as it stands in its log.</summary>
public sealed record Received(IEvent Event, EventPosition Position, DateTimeOffset At);

/// <summary>A place in a module's event log. Order is stamp, then number: see the ADR on the event log.</summary>
public readonly record struct EventPosition(long Stamp, long Number) : IComparable<EventPosition>
{
    public static readonly EventPosition Start = new(0, 0);

    public int CompareTo(EventPosition other) =>
        Stamp != other.Stamp ? Stamp.CompareTo(other.Stamp) : Number.CompareTo(other.Number);
}

/// <summary>Hears events of one module, in order, in batches, each exactly once. Runs inside the transaction of its own
/// module's context that also moves its position: inject that context, change it, publish to it; do not save or commit.</summary>
public interface ISubscriber
{
    Task Handle(IReadOnlyList<Received> batch, CancellationToken ct);
}

/// <summary>A subscriber whose effects can be thrown away and made again from position 0.</summary>
public interface IRebuildable
{
    /// <summary>Removes everything that the subscriber ever wrote. Runs in the transaction that sets its position to 0.</summary>
    Task Clear(CancellationToken ct);
}
