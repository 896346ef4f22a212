namespace Monolith.Administration.Roles;

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
