using System.Runtime.CompilerServices;
using System.Security.Claims;

namespace Monolith.Administration.Security;

/// <summary>An identity that carries its permissions as the set they come as. They show as claims too, made once for each set instead of
/// a hundred for each request.</summary>
internal sealed class PermittedIdentity(IEnumerable<Claim> claims, string? scheme, IReadOnlySet<string> permissions)
    : ClaimsIdentity(claims, scheme, Security.Claims.Name, null)
{
    private static readonly ConditionalWeakTable<IReadOnlySet<string>, Claim[]> Made = [];

    public IReadOnlySet<string> Permissions { get; } = permissions;

    public override IEnumerable<Claim> Claims =>
        base.Claims.Concat(Made.GetValue(Permissions, static all => all.Select(p => new Claim(Security.Claims.Permission, p)).ToArray()));

    public override ClaimsIdentity Clone() => new PermittedIdentity(base.Claims, AuthenticationType, Permissions);
}
