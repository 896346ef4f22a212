namespace Monolith.Administration.Users.ListUsers;

[Requires(AdministrationPermissions.ViewUsers)]
internal sealed record ListUsers(ListQuery Query) : IRequest<Page<UserListRow>>
{
    public static readonly ListOf<UserListRow> List = Rows.Of<UserListRow>("administration.users")
        .Column("userName", "ui.user-name", u => u.UserName, c => c.Sortable(by: u => u.NormalizedName))
        .Column("displayName", "administration.display-name", u => u.DisplayName, c => c.Sortable())
        .Column("roles", "administration.roles", u => u.Roles, c => c.Words("role").Wrapped())
        .Column("signsInBy", "administration.signs-in-by", u => u.SignsInBy, c => c.Words("administration.signs-in-by"))
        .Column("active", "ui.state", u => u.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .Column("locked", "administration.locked", u => u.Locked, c => c.Extra().YesNo("ui.yes", "ui.no"))
        .Column("createdAt", "administration.made-at", u => u.CreatedAt, c => c.Extra().Sortable())
        .SearchedIn(u => u.UserName)
        .SearchedIn(u => u.DisplayName)
        .YesNo("active", "ui.state", u => u.Active, "ui.active", "ui.inactive")
        .KeyedBy(u => u.UserId)
        .SortedBy("userName");
}

internal sealed record UserListRow
{
    public required Guid UserId { get; init; }

    public required string UserName { get; init; }

    public required string DisplayName { get; init; }

    public IReadOnlyList<string> Roles => RoleCodes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public required bool HasPassword { get; init; }

    public required bool HasPin { get; init; }

    public required bool Active { get; init; }

    /// <summary>After too many wrong tries.</summary>
    public required bool Locked { get; init; }

    public string? Language { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required long Version { get; init; }

    internal string NormalizedName { get; init; } = "";

    internal string RoleCodes { get; init; } = "";

    internal IReadOnlyList<string> SignsInBy => [.. Ways.Where(w => w.On).Select(w => w.Way)];

    private (bool On, string Way)[] Ways => [(HasPassword, "password"), (HasPin, "pin")];
}

internal sealed class ListUsersHandler(AdministrationDbContext db, ICurrentActor current, TimeProvider clock)
    : IHandler<ListUsers, Page<UserListRow>>
{
    public Task<Result<Page<UserListRow>>> Handle(ListUsers request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Users
            .Select(u => new UserListRow
            {
                UserId = u.Id, UserName = u.UserName, NormalizedName = u.NormalizedName, DisplayName = u.DisplayName, RoleCodes = u.Roles,
                HasPassword = u.PasswordHash != null, HasPin = u.PinHash != null, Active = u.Active,
                Locked = db.Tries.Any(t => t.Name == u.NormalizedName && t.LockedUntil > now),
                Language = u.Language, CreatedAt = u.CreatedAt, Version = u.Version,
            })
            .ToPage(ListUsers.List, request.Query, current.Actor, ct);
    }
}

internal static class ListUsersEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapList<ListUsers, UserListRow>("users", ListUsers.List, q => new(q), "ListUsers", "People who can sign in");
}
