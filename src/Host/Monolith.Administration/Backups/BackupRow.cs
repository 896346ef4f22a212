namespace Monolith.Administration.Backups;

/// <summary>One backup that this shop made, and what its examination found.</summary>
internal sealed class BackupRow
{
    public const int LongestFile = 1000;

    public Guid Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public BackupState State { get; set; }

    /// <summary>The whole path; null until it is written.</summary>
    public string? File { get; set; }

    public long Bytes { get; set; }

    /// <summary>The fingerprint of the key that opens it.</summary>
    public string? Key { get; set; }

    /// <summary>A <see cref="Sentence"/> as JSON.</summary>
    public string? Outcome { get; set; }
}

internal enum BackupState
{
    Running,

    /// <summary>Restored into a scratch folder, examined, clean.</summary>
    Proven,

    /// <summary>Whole and readable; where it could be tried out there was no place.</summary>
    Unproven,

    Failed,

    /// <summary>Older than backups are kept.</summary>
    Removed,
}

/// <summary>Where backups go and how long they stay: one row.</summary>
internal sealed class BackupPlan : IVersioned, IAudited
{
    public const int OnlyId = 1;
    public const int ShortestDays = 2;
    public const int LongestDays = 3650;
    public const int UsualDays = 30;

    public int Id { get; init; } = OnlyId;

    public required string Folder { get; set; }

    public int KeepDays { get; set; } = UsualDays;

    public long Version { get; set; }

    public string AuditSubject => "backups";
}
