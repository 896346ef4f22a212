namespace Monolith.SharedKernel.Audit;

/// <summary>One change, in the changing module's own append-only audit table, written in the change's own transaction.</summary>
public sealed class AuditRow : IAppendOnly
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string ActorKind { get; init; }

    public required string Source { get; init; }

    /// <summary>Stable, for example <c>inventory.adjust-stock</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, for example <c>item:4006381333931</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>JSON of the changed values before; null where something was made.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of the changed values after; null where something was removed.</summary>
    public string? After { get; init; }

    public string? Reason { get; init; }
}

/// <summary>Changes to this entity are recorded value by value, before and after.</summary>
public interface IAudited
{
    /// <summary>How the audit log names it, for example <c>item:4006381333931</c>.</summary>
    string AuditSubject { get; }
}

/// <summary>Rows of this entity are never changed or removed; a trigger in the database refuses it too.</summary>
public interface IAppendOnly;
