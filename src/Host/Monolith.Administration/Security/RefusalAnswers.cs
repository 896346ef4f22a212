using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Monolith.Administration.Security;

/// <summary>What a refused request gets: problem details at the API, the sign-in or not-allowed page elsewhere, and a row in the audit log.</summary>
internal sealed class RefusalAnswers : IAuthorizationMiddlewareResultHandler
{
    private static readonly Error NotSignedIn = Error.Unauthenticated("security.not-signed-in", "Sign in, or send an API key.");
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var isApi = context.Request.Path.StartsWithSegments("/api");
        if (authorizeResult.Forbidden)
        {
            var permission = policy.Requirements.OfType<ClaimsAuthorizationRequirement>().FirstOrDefault()?.AllowedValues?.FirstOrDefault() ?? "";
            await context.RequestServices.GetRequiredService<IAccessLog>()
                .Denied(permission, $"{context.Request.Method} {context.Request.Path}", context.RequestAborted);
            if (isApi)
            {
                await SecurityErrors.PermissionMissing(permission).ToHttp().ExecuteAsync(context);
                return;
            }

            // What isn't one of our pages can't say so itself, and must not be asked.
            if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            {
                context.Response.Redirect("/not-allowed");
                return;
            }

            // The page itself says so (the shell's not-allowed view), with a way back.
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await next(context);
            return;
        }

        if (authorizeResult.Challenged && isApi)
        {
            await (ApiKeyHandler.IsSpent(context) ? SessionErrors.TooManyTries : NotSignedIn).ToHttp().ExecuteAsync(context);
            return;
        }

        await _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
