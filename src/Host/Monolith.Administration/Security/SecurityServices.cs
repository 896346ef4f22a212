using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Monolith.Administration.Security;

/// <summary>Who somebody is, by cookie or key, and what they may do.</summary>
internal static class SecurityServices
{
    private const string Either = "key-or-cookie";

    public static void AddSecurity(this IServiceCollection services)
    {
        services.AddAuthentication(auth =>
            {
                auth.DefaultScheme = Either;
                auth.DefaultSignInScheme = SignInCookie.SchemeName;
            })
            .AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector =
                http => ApiKeyHandler.KeyOf(http.Request) is null ? SignInCookie.SchemeName : ApiKeyHandler.SchemeName)
            .AddCookie(SignInCookie.SchemeName, SignInCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalAnswers>();
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddSingleton<Hashes>().AddSingleton<KnownUsers>().AddSingleton<KnownRoles>().AddSingleton<KnownKeys>();
        services.AddSingleton<KnownSessions>().AddSingleton<Rights>().AddSingleton<GuessLimits>().AddSingleton<PinRules>();
        services.AddSingleton<IActorFactory, ActorFactory>();
        services.AddScoped<AuthenticationStateProvider, CircuitIdentity>();
        services.AddScoped<SignIn.SignIn>().AddScoped<SignInCounter>().AddScoped<Entry>().AddScoped<TillCookie>().AddScoped<DefaultRoles>();
        services.AddScoped<AccessLog>().AddScoped<IAccessLog>(sp => sp.GetRequiredService<AccessLog>());
        services.AddAntiforgery(a => a.Cookie.Name = "monolith-form");
    }
}
