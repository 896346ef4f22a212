using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Monolith.Administration.Security;

/// <summary>A policy for every permission, named by its code.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (policyName == Endpoints.SignedIn) return new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        if (policyName.Contains('.', StringComparison.Ordinal))
            return new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(Claims.Permission, policyName).Build();
        return await base.GetPolicyAsync(policyName);
    }
}
