namespace Monolith.Administration.Roles.ChangeRole;

/// <summary>Says what a role may do; works at once for everybody who has it. Only an administrator can.
/// Errors: role.unknown, role.unknown-permission, role.administrator-fixed, role.cannot-grant, concurrency.changed</summary>
[Requires(AdministrationPermissions.Users)]
internal sealed record ChangeRole(string Role, IReadOnlyList<string> Permissions, long? IfVersion = null) : IRequest<RoleInfo>;

internal sealed record RoleBody(IReadOnlyList<string> Permissions);

internal sealed class ChangeRoleValidator : AbstractValidator<ChangeRole>
{
    public ChangeRoleValidator()
    {
        RuleFor(r => r.Permissions).NotNull().Must(p => p is null || p.Count <= 500);
    }
}

internal sealed class ChangeRoleHandler(AdministrationDbContext db, Granting granting, Rights rights) : IHandler<ChangeRole, RoleInfo>
{
    public async Task<Result<RoleInfo>> Handle(ChangeRole request, CancellationToken ct)
    {
        if (!granting.IsAdministrator) return RoleErrors.CannotGrant;
        if (request.Role == RoleNames.Administrator) return RoleErrors.AdministratorFixed;
        if (request.Permissions.FirstOrDefault(p => !rights.All.Contains(p)) is { } unknown) return RoleErrors.UnknownPermission(unknown);

        var changed = await db.Write<RoleInfo>("administration.change-role", async token =>
        {
            var role = await db.Roles.FirstOrDefaultAsync(r => r.Code == request.Role, token);
            if (role is null) return RoleErrors.Unknown(request.Role);
            if (request.IfVersion is { } version && version != role.Version) return KernelErrors.Changed;
            var before = role.Permissions.Split(',', StringSplitOptions.RemoveEmptyEntries);
            var after = request.Permissions.Distinct().Order(StringComparer.Ordinal).ToList();
            role.Permissions = string.Join(',', after);
            db.Audit(role.AuditSubject, new { Taken = Listed(before.Except(after)) }, new { Given = Listed(after.Except(before)) });
            // The version goes up with the save; the caller needs the one to send back next time.
            return new RoleInfo(role.Code, after, role.Version + (before.SequenceEqual(after) ? 0 : 1));
        }, ct);
        return changed;
    }

    private static string? Listed(IEnumerable<string> permissions) => string.Join(", ", permissions) is { Length: > 0 } all ? all : null;
}

internal static class ChangeRoleEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPut("roles/{role}", (string role, RoleBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new ChangeRole(role, body.Permissions, http.IfMatch()), ct).ToHttp())
            .Serves<ChangeRole>()
            .WithName("ChangeRole")
            .WithSummary("Say what a role may do")
            .Produces<RoleInfo>();
}
