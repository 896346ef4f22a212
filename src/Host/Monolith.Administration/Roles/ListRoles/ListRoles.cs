namespace Monolith.Administration.Roles.ListRoles;

/// <param name="Text">In the reader's language.</param>
internal sealed record PermissionInfo(string Code, string Module, string Text)
{
    internal string ModuleWord => Module.ToLowerInvariant();
}

[Requires(AdministrationPermissions.ViewUsers)]
internal sealed record ListRoles(ListQuery Query) : IRequest<Page<RoleInfo>>
{
    public static readonly ListOf<RoleInfo> List = Rows.Of<RoleInfo>("administration.role-list")
        .Column("role", "administration.role", r => r.Role, c => c.Words("role"))
        .Column("permissions", "administration.permissions", r => r.Permissions, c => c.Words("permission").Wrapped())
        .InOneOrder();
}

[Requires(AdministrationPermissions.ViewUsers)]
internal sealed record ListPermissions(ListQuery Query) : IRequest<Page<PermissionInfo>>
{
    public static readonly ListOf<PermissionInfo> List = Rows.Of<PermissionInfo>("administration.permissions")
        .Column("code", "ui.code", p => p.Code, c => c.Mono())
        .Column("module", "administration.module", p => p.ModuleWord, c => c.Words("module"))
        .Column("text", "administration.permission", p => p.Text, c => c.Wrapped())
        .SearchedIn(p => p.Code)
        .SearchedIn(p => p.Text)
        .InOneOrder();
}

internal sealed class ListRolesHandler(AdministrationDbContext db, Rights rights, ICurrentActor current)
    : IHandler<ListRoles, Page<RoleInfo>>
{
    public async Task<Result<Page<RoleInfo>>> Handle(ListRoles request, CancellationToken ct)
    {
        var roles = await db.Roles.ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        return roles.Values.OrderBy(r => Order(r.Code)).ThenBy(r => r.Code, StringComparer.Ordinal)
            .Select(r => new RoleInfo(r.Code, rights.OfRoles([r.Code], roles).Order(StringComparer.Ordinal).ToList(), r.Version))
            .ToPage(ListRoles.List, request.Query, current.Actor);
    }

    private static int Order(string role) => RoleNames.All.Contains(role) ? RoleNames.All.TakeWhile(r => r != role).Count() : int.MaxValue;
}

internal sealed class ListPermissionsHandler(IReadOnlyList<IModule> modules, ITexts texts, ICurrentActor current)
    : IHandler<ListPermissions, Page<PermissionInfo>>
{
    public Task<Result<Page<PermissionInfo>>> Handle(ListPermissions request, CancellationToken ct) => Task.FromResult(modules
        .SelectMany(m => m.Permissions.Select(p => new PermissionInfo(p.Code, m.Name, texts["permission." + p.Code])))
        .ToPage(ListPermissions.List, request.Query, current.Actor));
}

internal static class ListRolesEndpoint
{
    public static void Map(RouteGroupBuilder admin)
    {
        admin.MapList<ListRoles, RoleInfo>("roles", ListRoles.List, q => new(q), "ListRoles", "Roles and what each may do");
        admin.MapList<ListPermissions, PermissionInfo>("permissions", ListPermissions.List, q =>
            new(q), "ListPermissions", "Every permission there is, with its name");
    }
}
