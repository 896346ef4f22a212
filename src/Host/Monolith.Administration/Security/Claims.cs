using System.Security.Claims;

namespace Monolith.Administration.Security;

/// <summary>What a signed-in person carries. Permissions are claims too, put there for each request from <see cref="Rights"/>, so that a
/// circuit and a request see the same; they are never stored in the cookie.</summary>
internal static class Claims
{
    public const string Id = "sub";
    public const string Name = "name";
    public const string Kind = "kind";
    public const string Stamp = "stamp";
    public const string Session = "session";
    public const string UserName = "user-name";
    public const string Language = "language";
    public const string Permission = "permission";

    public static ClaimsPrincipal Of(User user, Session session, string scheme)
    {
        var identity = new ClaimsIdentity(scheme is "" ? "signing-in" : scheme, Name, null);
        identity.AddClaim(new(Id, user.Id.ToString()));
        identity.AddClaim(new(Name, user.DisplayName));
        identity.AddClaim(new(UserName, user.UserName));
        identity.AddClaim(new(Kind, session.Kind.ToString()));
        identity.AddClaim(new(Session, session.Id.ToString()));
        identity.AddClaim(new(Stamp, user.SecurityStamp));
        identity.AddClaims(user.RoleList.Select(r => new Claim(ClaimTypes.Role, r)));
        if (user.Language is not null) identity.AddClaim(new(Language, user.Language));
        return new(identity);
    }

    public static ClaimsPrincipal Of(Actor actor, string scheme) => new(new PermittedIdentity(
        [new(Id, actor.Id), new(Name, actor.Name), new(Kind, actor.Kind.ToString())], scheme, actor.Permissions));

    public static Guid? SessionOf(ClaimsPrincipal who) => Guid.TryParse(who.FindFirstValue(Session), out var id) ? id : null;

    /// <summary>The same person with the permissions of another moment.</summary>
    public static ClaimsPrincipal With(ClaimsPrincipal who, IReadOnlySet<string> permissions) =>
        new(new PermittedIdentity(who.Claims.Where(c => c.Type != Permission), who.Identity!.AuthenticationType, permissions));
}
