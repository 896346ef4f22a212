namespace Monolith.Administration.Users.ShowOwnAccount;

/// <summary>What the signed-in person has chosen for themselves. Errors: user.unknown (a key of a machine is nobody's account)</summary>
[Requires(AdministrationPermissions.OwnAccount)]
internal sealed record GetOwnAccount : IRequest<OwnAccount>;

/// <param name="LeastPinDigits">How many digits a PIN of theirs has at least.</param>
/// <param name="StartPages">What they may choose from: the pages of the navigation that they may open.</param>
internal sealed record OwnAccount(
    string UserName, string DisplayName, IReadOnlyList<string> Roles, bool HasPassword, bool HasPin, int LeastPinDigits, string? Language,
    string? StartPage, IReadOnlyList<StartPage> StartPages);

/// <param name="Text">In the reader's language.</param>
internal sealed record StartPage(string Href, string Text);

internal sealed class GetOwnAccountHandler(AdministrationDbContext db, ICurrentActor current, PinRules pins, StartPages pages)
    : IHandler<GetOwnAccount, OwnAccount>
{
    public async Task<Result<OwnAccount>> Handle(GetOwnAccount request, CancellationToken ct)
    {
        if (!Guid.TryParse(current.Actor.Id, out var id)) return UserErrors.Unknown;
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == id, ct) is not { } user) return UserErrors.Unknown;
        return new OwnAccount(
            user.UserName, user.DisplayName, user.RoleList, user.PasswordHash is not null, user.PinHash is not null,
            await pins.Least(user.Roles, ct), user.Language, user.StartPage, pages.Of(current.Actor));
    }
}

internal static class ShowOwnAccountEndpoint
{
    public static void Map(RouteGroupBuilder session) =>
        session.MapGet("account", (ISender send, CancellationToken ct) => send.Send(new GetOwnAccount(), ct).ToHttp())
            .Serves<GetOwnAccount>()
            .WithName("GetOwnAccount")
            .WithSummary("What the signed-in person has chosen: language, start page, whether there is a PIN")
            .Produces<OwnAccount>();
}
