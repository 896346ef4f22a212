using System.Security.Claims;

namespace Monolith.Administration.Security;

internal sealed class ActorFactory : IActorFactory
{
    public Actor From(ClaimsPrincipal user, string source)
    {
        if (user.Identity?.IsAuthenticated != true) return Actor.Anonymous with { Source = source };
        return new(
            user.FindFirstValue(Claims.Id) ?? "",
            user.FindFirstValue(Claims.Name) ?? "",
            Enum.TryParse<ActorKind>(user.FindFirstValue(Claims.Kind), out var kind) && kind != ActorKind.System ? kind : ActorKind.User,
            source,
            user.Identity is PermittedIdentity permitted ? permitted.Permissions : user.FindAll(Claims.Permission).Select(c => c.Value).ToHashSet(StringComparer.Ordinal));
    }
}
