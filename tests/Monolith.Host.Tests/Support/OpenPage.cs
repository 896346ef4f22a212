using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Monolith.Ui;

namespace Monolith.Host.Tests.Support;

/// <summary>The services of one open page, authenticated once as the framework does it when its circuit begins.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    private OpenPage(AsyncServiceScope scope)
    {
        _scope = scope;
        var provider = scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        provider.AuthenticationStateChanged += async told => Told = (await told).User;
    }

    /// <summary>What the page was last told about who sits in front of it.</summary>
    public ClaimsPrincipal? Told { get; private set; }

    public static async Task<OpenPage> Of(RunningShop shop, string userName)
    {
        var scope = shop.Services.CreateAsyncScope();
        var entered = (await scope.ServiceProvider.GetRequiredService<SignIn>().ByPassword(userName, RunningShop.Password, "test",
            default)).Value;
        var signedIn = Claims.Of(entered.User, entered.Session, SignInCookie.SchemeName);
        var who = Claims.With(signedIn, (await shop.Services.GetRequiredService<Rights>().Of(signedIn, default))!);

        var page = new OpenPage(scope);
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(who)));
        await scope.ServiceProvider.GetRequiredService<Visitor>().Actor(); // as every page does first
        return page;
    }

    /// <summary>As a page sends it.</summary>
    public Task<Result<T>> Send<T>(IRequest<T> request) => _scope.ServiceProvider.GetRequiredService<Visitor>().Send(request);

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
