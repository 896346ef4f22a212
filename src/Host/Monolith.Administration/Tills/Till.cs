namespace Monolith.Administration.Tills;

/// <summary>A browser in which cashiers may sign in by PIN.</summary>
internal sealed class Till : IVersioned, IAudited
{
    public Guid Id { get; init; }

    public Guid RegisterId { get; init; }

    /// <summary>The register's code when the browser became its till.</summary>
    public required string Register { get; init; }

    /// <summary>What the browser said of itself.</summary>
    public required string Browser { get; init; }

    public required string RegisteredBy { get; init; }

    public DateTimeOffset RegisteredAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public long Version { get; set; }

    public string AuditSubject => "till:" + Register;
}
