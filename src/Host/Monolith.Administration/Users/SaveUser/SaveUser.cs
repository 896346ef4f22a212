using Monolith.Administration.Users.ShowUser;

namespace Monolith.Administration.Users.SaveUser;

/// <summary>What isn't there stays as it is.</summary>
/// <param name="Pin">An empty one takes it away.</param>
/// <param name="Language">An empty one: none of their own.</param>
internal sealed record UserBody(
    string? UserName = null, string? DisplayName = null, IReadOnlyList<string>? Roles = null, bool? Active = null, string? Password = null,
    string? Pin = null, string? Language = null);

internal static class SaveUserEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPut("users/{userId:guid}", SaveUser)
            .Serves<AddUser>().Serves<ChangeUser>().Serves<GetUser>()
            .WithName("SaveUser")
            .WithSummary("Add a person, or change names, roles, password, PIN; a change unlocks too")
            .Produces<UserInfo>();

    private static async Task<Microsoft.AspNetCore.Http.IResult> SaveUser(
        Guid userId, UserBody body, HttpRequest http, ISender send, CancellationToken ct)
    {
        var there = await send.Send(new GetUser(userId), ct);
        if (there is { IsOk: false } && there.Error != UserErrors.Unknown) return there.Error!.ToHttp();
        if (!there.IsOk) return await send.Send(Added(userId, body), ct).ToHttp();
        if (body.UserName is not null && body.UserName != there.Value.UserName) return UserErrors.NameFixed.ToHttp();
        return await send.Send(Changed(there.Value, body, http.IfMatch()), ct).ToHttp();
    }

    private static AddUser Added(Guid userId, UserBody body) =>
        new(userId, body.UserName ?? "", body.DisplayName, body.Roles ?? [], body.Password, body.Pin, Given(body.Language));

    private static ChangeUser Changed(UserInfo there, UserBody body, long? version) => new(
        there.UserId, body.DisplayName ?? there.DisplayName, body.Roles ?? there.Roles, body.Active ?? there.Active, body.Password,
            body.Pin,
        body.Language is null ? there.Language : Given(body.Language), version);

    private static string? Given(string? text) => text is { Length: > 0 } ? text : null;
}
