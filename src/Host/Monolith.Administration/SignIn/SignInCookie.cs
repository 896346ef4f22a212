using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Monolith.Administration.SignIn;

/// <summary>The cookie of people: only for this site, not for scripts. It names a session, and ends with it.</summary>
internal static class SignInCookie
{
    public const string SchemeName = "cookie";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "monolith";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict; // the answer to cross-site requests
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToLogin = context => Redirect(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Redirect(context, StatusCodes.Status403Forbidden);
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        // Who came in by PIN is nobody outside the till: no page, no socket of a page.
        if (context.Principal!.FindFirstValue(Claims.Kind) == nameof(ActorKind.Cashier) && !context.Request.Path.StartsWithSegments("/api"))
        {
            context.RejectPrincipal();
            return;
        }

        var rights = context.HttpContext.RequestServices.GetRequiredService<Rights>();
        var permissions = await rights.Of(context.Principal!, context.HttpContext.RequestAborted);
        if (permissions is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SchemeName);
            return;
        }

        // For this request only: the cookie itself never carries rights, so taking one away works at once.
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        identity.AddClaims(permissions.Select(p => new Claim(Claims.Permission, p)));
    }

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context, int apiStatus)
    {
        if (context.Request.Path.StartsWithSegments("/api")) context.Response.StatusCode = apiStatus;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
