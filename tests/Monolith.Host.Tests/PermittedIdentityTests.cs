using System.Security.Claims;
using Monolith.Administration.Security;
using Monolith.SharedKernel.Security;

namespace Monolith.Host.Tests;

public sealed class PermittedIdentityTests
{
    private static readonly IReadOnlySet<string> Rights = new HashSet<string>(StringComparer.Ordinal) { "pos.sell", "pos.open-shift" };

    [Fact]
    public void Its_permissions_show_as_claims_and_survive_a_copy()
    {
        var identity = new PermittedIdentity([new(Claims.Id, "7"), new(Claims.Name, "Ann")], "test", Rights);
        foreach (var who in (ClaimsPrincipal[])[new(identity), new(identity.Clone()), new ClaimsPrincipal(identity).Clone()])
        {
            Assert.True(who.HasClaim(Claims.Permission, "pos.sell"));
            Assert.False(who.HasClaim(Claims.Permission, "pos.void"));
            Assert.Equal(Rights.Order(), who.FindAll(Claims.Permission).Select(c => c.Value).Order());
            Assert.Equal(Rights.Order(), new ActorFactory().From(who, "test").Permissions.Order());
            Assert.Equal("Ann", who.Identity!.Name);
        }
    }

    [Fact]
    public void Permissions_of_another_moment_replace_those_it_had()
    {
        var before = new ClaimsPrincipal(new PermittedIdentity([new(Claims.Id, "7")], "test", Rights));

        var after = Claims.With(before, new HashSet<string> { "pos.void" });

        Assert.Equal(["pos.void"], after.FindAll(Claims.Permission).Select(c => c.Value));
        Assert.Equal(["pos.void"], new ActorFactory().From(after, "test").Permissions);
        Assert.Equal(("7", "test"), (after.FindFirstValue(Claims.Id), after.Identity!.AuthenticationType));
    }
}
