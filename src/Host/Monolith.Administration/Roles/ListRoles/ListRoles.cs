namespace Monolith.Administration.Roles.ListRoles;

/// <param name="Text">In the reader's language.</param>
internal sealed record PermissionInfo(string Code, string Module, string Text);

[Requires(AdministrationPermissions.Users)]
internal sealed record ListRoles : IRequest<IReadOnlyList<RoleInfo>>;

[Requires(AdministrationPermissions.Users)]
internal sealed record ListPermissions : IRequest<IReadOnlyList<PermissionInfo>>;

internal sealed class ListRolesHandler(AdministrationDbContext db, Rights rights) : IHandler<ListRoles, IReadOnlyList<RoleInfo>>
{
    public async Task<Result<IReadOnlyList<RoleInfo>>> Handle(ListRoles request, CancellationToken ct)
    {
        var roles = await db.Roles.ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        return roles.Values.OrderBy(r => Order(r.Code)).ThenBy(r => r.Code, StringComparer.Ordinal)
            .Select(r => new RoleInfo(r.Code, rights.OfRoles([r.Code], roles).Order(StringComparer.Ordinal).ToList(), r.Version)).ToList();
    }

    private static int Order(string role) => RoleNames.All.Contains(role) ? RoleNames.All.TakeWhile(r => r != role).Count() : int.MaxValue;
}

internal sealed class ListPermissionsHandler(IReadOnlyList<IModule> modules, ITexts texts) : IHandler<ListPermissions, IReadOnlyList<PermissionInfo>>
{
    public Task<Result<IReadOnlyList<PermissionInfo>>> Handle(ListPermissions request, CancellationToken ct)
    {
        IReadOnlyList<PermissionInfo> all = modules.SelectMany(m => m.Permissions.Select(p => new PermissionInfo(p.Code, m.Name, texts["permission." + p.Code]))).ToList();
        return Task.FromResult(Result.Of(all));
    }
}

internal static class ListRolesEndpoint
{
    public static void Map(RouteGroupBuilder admin)
    {
        admin.MapGet("roles", (ISender send, CancellationToken ct) => send.Send(new ListRoles(), ct).ToHttp())
            .Serves<ListRoles>()
            .WithName("ListRoles")
            .WithSummary("Roles and what each may do")
            .Produces<IReadOnlyList<RoleInfo>>();
        admin.MapGet("permissions", (ISender send, CancellationToken ct) => send.Send(new ListPermissions(), ct).ToHttp())
            .Serves<ListPermissions>()
            .WithName("ListPermissions")
            .WithSummary("Every permission there is, with its name")
            .Produces<IReadOnlyList<PermissionInfo>>();
    }
}
