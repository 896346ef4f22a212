using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Host.Administration.Domain;

/// <summary>A named set of permissions. The administrator's is every permission there is, now and later.</summary>
internal sealed class Role : IVersioned, IAudited, IMirrored
{
    public required string Code { get; init; }

    /// <summary>Permission codes, separated by commas.</summary>
    public required string Permissions { get; set; }

    /// <summary>The permissions that modules have ever meant for this role and that were given to it then, so that one which people took away
    /// isn't given again. Null: from before this was kept.</summary>
    public string? Offered { get; set; }

    public long Version { get; set; }

    public long Change { get; set; }

    public string AuditSubject => "role:" + Code;
}

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

    public long Version { get; set; }

    public long Change { get; set; }

    public string AuditSubject => "api-key:" + Name;
}

/// <summary>The company as set up at first run: one row.</summary>
internal sealed class ShopRow : IVersioned, IAudited, IMirrored
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required string Name { get; set; }

    public required string Currency { get; init; }

    public required string TimeZone { get; set; }

    public required string Language { get; set; }

    /// <summary>Lines are separated by line ends.</summary>
    public string? Address { get; set; }

    /// <summary>The first day that anything is dated; null: not said.</summary>
    public DateOnly? OpeningDay { get; set; }

    public DateTimeOffset SetUpAt { get; init; }

    public long Version { get; set; }

    public long Change { get; set; }

    public string AuditSubject => "shop";
}

/// <summary>Something that people with a permission should look at.</summary>
internal sealed class Notice
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string TextKey { get; init; }

    /// <summary>JSON list of the text's arguments.</summary>
    public required string Args { get; init; }

    public required string Href { get; init; }

    public required string Permission { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public string? DoneBy { get; set; }
}

/// <summary>One run of a job, as the jobs page shows it.</summary>
internal sealed class JobRun
{
    public Guid Id { get; init; }

    public required string Job { get; init; }

    public required DateTimeOffset Due { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public bool Failed { get; set; }

    /// <summary>A <see cref="SharedKernel.Text.Sentence"/> as JSON, so that each reader has it in their language.</summary>
    public string? Outcome { get; set; }
}
