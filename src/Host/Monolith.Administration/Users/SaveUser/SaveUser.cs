using Monolith.Administration.Users.ShowUser;

namespace Monolith.Administration.Users.SaveUser;

/// <summary>What isn't there stays as it is; null, or an empty text, takes away what a person can be without.</summary>
/// <param name="DisplayName">Null: the user name.</param>
/// <param name="Password">Is never taken away: who must not sign in any more is disabled.</param>
/// <param name="Language">Null: none of their own.</param>
internal sealed record UserBody(
    string? UserName = null, string? DisplayName = null, IReadOnlyList<string>? Roles = null, bool? Active = null, string? Password = null,
    string? Pin = null, string? Language = null);

internal static class SaveUserEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPut("users/{userId:guid}", SaveUser)
            .Serves<AddUser>().Serves<ChangeUser>().Serves<GetUser>()
            .KeepsWhatIsLeftOut(async (sp, route, ct) =>
                await sp.GetRequiredService<ISender>().Send(new GetUser(route.Id("userId")), ct) is { IsOk: true } there
                    ? there.Value : null)
            .WithName("SaveUser")
            .WithSummary("Add a person, or change names, roles, password, PIN; a change unlocks too")
            .Produces<UserInfo>();

    private static async Task<Microsoft.AspNetCore.Http.IResult> SaveUser(
        Guid userId, UserBody body, HttpRequest http, ISender send, CancellationToken ct)
    {
        var there = await send.Send(new GetUser(userId), ct);
        if (there is { IsOk: false } && there.Error != UserErrors.Unknown) return there.Error!.ToHttp();
        if (Emptied(body, http.HttpContext, isNew: !there.IsOk) is { } emptied) return emptied.ToHttp();
        if (!there.IsOk) return await send.Send(Added(userId, body), ct).ToHttp();
        if (body.UserName is not null && body.UserName != there.Value.UserName) return UserErrors.NameFixed.ToHttp();
        return await send.Send(Changed(there.Value, body, http), ct).ToHttp();
    }

    private static AddUser Added(Guid userId, UserBody body) =>
        new(userId, body.UserName ?? "", body.DisplayName, body.Roles ?? [], body.Password, body.Pin, Given(body.Language));

    private static ChangeUser Changed(UserInfo there, UserBody body, HttpRequest http) => new(
        there.UserId, body.DisplayName ?? there.UserName, body.Roles ?? there.Roles, body.Active ?? there.Active, body.Password,
        body.Pin ?? (http.HttpContext.Gives("pin") ? "" : null), Given(body.Language), http.IfMatch());

    // What nobody can be without isn't emptied.
    private static Error? Emptied(UserBody body, HttpContext http, bool isNew) =>
        body.Roles is null && http.Gives("roles") ? Null("roles")
        : body.Active is null && http.Gives("active") ? Null("active")
        : body.Password is null && http.Gives("password") && !isNew ? Null("password")
        : null;

    private static Error Null(string member) => Error.Invalid("request.malformed", $"{member} is null, and a value belongs there.")
        .Worded("request.malformed.null").With("at", member).At(member);

    private static string? Given(string? text) => text is { Length: > 0 } ? text : null;
}
