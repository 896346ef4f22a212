using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Host.Administration.Features.Users;
using Monolith.Host.Persistence;
using Monolith.Host.Security;
using Monolith.SharedKernel;
using Monolith.Data;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;
using Names = Monolith.SharedKernel.Security.Roles;

namespace Monolith.Host.Administration.Features.RoleRights;

/// <param name="Permissions">The administrator's are always all there are.</param>
internal sealed record RoleInfo(string Role, IReadOnlyList<string> Permissions, long Version) : IHasVersion;

/// <param name="Text">In the reader's language.</param>
internal sealed record PermissionInfo(string Code, string Module, string Text);

[Requires(HostPermissions.Users)]
internal sealed record ListRoles : IRequest<IReadOnlyList<RoleInfo>>;

[Requires(HostPermissions.Users)]
internal sealed record ListPermissions : IRequest<IReadOnlyList<PermissionInfo>>;

/// <summary>Says what a role may do; works at once for everybody who has it. Only an administrator can.
/// Errors: role.unknown, role.unknown-permission, role.administrator-fixed, role.cannot-grant, concurrency.changed</summary>
[Requires(HostPermissions.Users)]
internal sealed record ChangeRole(string Role, IReadOnlyList<string> Permissions, long? IfVersion = null) : IRequest<RoleInfo>;

internal static class RoleErrors
{
    public static readonly Error AdministratorFixed = Error.Conflict("role.administrator-fixed", "The administrator has every permission; that can't be changed.");
    public static readonly Error CannotGrant = Error.Forbidden("role.cannot-grant", "Only an administrator can say what a role may do.");

    public static Error Unknown(string role) => Error.NotFound("role.unknown", $"There is no role '{role}'.").With("role", role);

    public static Error UnknownPermission(string permission) =>
        Error.Invalid("role.unknown-permission", $"There is no permission '{permission}'.").With("permission", permission).At("permissions");
}

internal sealed class ChangeRoleValidator : AbstractValidator<ChangeRole>
{
    public ChangeRoleValidator()
    {
        RuleFor(r => r.Permissions).NotNull().Must(p => p is null || p.Count <= 500);
    }
}

internal sealed class ListRolesHandler(AdministrationDbContext db, Rights rights) : IHandler<ListRoles, IReadOnlyList<RoleInfo>>
{
    public async Task<Result<IReadOnlyList<RoleInfo>>> Handle(ListRoles request, CancellationToken ct)
    {
        var roles = await db.Roles.ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        return roles.Values.OrderBy(r => Order(r.Code)).ThenBy(r => r.Code, StringComparer.Ordinal)
            .Select(r => new RoleInfo(r.Code, rights.OfRoles([r.Code], roles).Order(StringComparer.Ordinal).ToList(), r.Version)).ToList();
    }

    private static int Order(string role) => Names.All.Contains(role) ? Names.All.TakeWhile(r => r != role).Count() : int.MaxValue;
}

internal sealed class ListPermissionsHandler(IReadOnlyList<IModule> modules, ITexts texts) : IHandler<ListPermissions, IReadOnlyList<PermissionInfo>>
{
    public Task<Result<IReadOnlyList<PermissionInfo>>> Handle(ListPermissions request, CancellationToken ct)
    {
        IReadOnlyList<PermissionInfo> all = modules.SelectMany(m => m.Permissions.Select(p => new PermissionInfo(p.Code, m.Name, texts["permission." + p.Code]))).ToList();
        return Task.FromResult(Result.Of(all));
    }
}

internal sealed class ChangeRoleHandler(AdministrationDbContext db, Granting granting, Rights rights) : IHandler<ChangeRole, RoleInfo>
{
    public async Task<Result<RoleInfo>> Handle(ChangeRole request, CancellationToken ct)
    {
        if (!granting.IsAdministrator) return RoleErrors.CannotGrant;
        if (request.Role == Names.Administrator) return RoleErrors.AdministratorFixed;
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
