using System.Security.Claims;

namespace Monolith.SharedKernel.Security;

/// <summary>Makes the actor of a signed-in person from the claims of the request or circuit.</summary>
public interface IActorFactory
{
    /// <param name="user">As authenticated; an unauthenticated one gives <see cref="Actor.Anonymous"/>.</param>
    /// <param name="source">From where, as the audit log shows it; usually the IP address.</param>
    Actor From(ClaimsPrincipal user, string source);
}
