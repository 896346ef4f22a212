namespace Monolith.Administration.ApiKeys;

/// <summary>A key for machines. Only its SHA-256 is kept: the key itself is shown once.</summary>
internal sealed class ApiKey : IVersioned, IAudited, IMirrored
{
    /// <summary>In <see cref="Permissions"/>: every permission there is.</summary>
    public const string Everything = "*";

    public Guid Id { get; init; }

    public required string Name { get; set; }

    public required string Hash { get; init; }

    public required string Permissions { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>From then on it is as good as none; null: it holds until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>To the hour.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    public long Version { get; set; }

    public long Change { get; set; }

    public string AuditSubject => "api-key:" + Name;
}
