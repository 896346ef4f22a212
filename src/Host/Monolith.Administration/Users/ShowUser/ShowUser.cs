namespace Monolith.Administration.Users.ShowUser;

[Requires(AdministrationPermissions.ViewUsers)]
internal sealed record GetUser(Guid UserId) : IRequest<UserInfo>;

internal sealed class GetUserHandler(AdministrationDbContext db, SignInCounter counter) : IHandler<GetUser, UserInfo>
{
    public async Task<Result<UserInfo>> Handle(GetUser request, CancellationToken ct) =>
        await db.Users.FirstOrDefaultAsync(u => u.Id == request.UserId, ct) is { } user
            ? user.ToInfo((await counter.Locked([user.NormalizedName], ct)).Count > 0)
            : UserErrors.Unknown;
}

internal static class ShowUserEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("users/{userId:guid}", (Guid userId, ISender send, CancellationToken ct) => send.Send(new GetUser(userId), ct).ToHttp())
            .Serves<GetUser>()
            .WithName("GetUser")
            .WithSummary("One person")
            .Produces<UserInfo>();
}
