namespace Monolith.Administration.Users.ListUsers;

[Requires(AdministrationPermissions.Users)]
internal sealed record ListUsers(string? Text, PageRequest Page) : IRequest<Page<UserInfo>>;

internal sealed class ListUsersHandler(AdministrationDbContext db, SignInCounter counter) : IHandler<ListUsers, Page<UserInfo>>
{
    public async Task<Result<Page<UserInfo>>> Handle(ListUsers request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var found = db.Users.AsQueryable();
        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            var text = User.Normalize(request.Text);
            found = found.Where(u => u.NormalizedName.Contains(text) || u.DisplayName.Contains(request.Text.Trim()));
        }

        var total = await found.CountAsync(ct);
        var sorted = (page.Sort, page.Descending) switch
        {
            ("displayName", false) => found.OrderBy(u => u.DisplayName),
            ("displayName", true) => found.OrderByDescending(u => u.DisplayName),
            (_, true) => found.OrderByDescending(u => u.NormalizedName),
            _ => found.OrderBy(u => u.NormalizedName),
        };
        var rows = await sorted.Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        var locked = await counter.Locked([.. rows.Select(u => u.NormalizedName)], ct);
        return new Page<UserInfo>(rows.Select(u => u.ToInfo(locked.Contains(u.NormalizedName))).ToList(), total, page.Skip, page.Take);
    }
}

internal static class ListUsersEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("users", (string? text, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListUsers(text, page.ToRequest()), ct).ToHttp())
            .Serves<ListUsers>()
            .WithName("ListUsers")
            .WithSummary("People who can sign in")
            .Produces<Page<UserInfo>>();
}
