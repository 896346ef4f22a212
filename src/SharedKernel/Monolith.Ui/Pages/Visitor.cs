using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Ui;

/// <summary>The person in front of the screen, and the way their requests reach the modules.</summary>
public sealed class Visitor(
    AuthenticationStateProvider authentication, IActorFactory actors, IServiceScopeFactory scopes, ClientOrigin origin, IFaults faults)
{
    public async Task<Actor> Actor()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return actors.From(state.User, origin.Address);
    }

    /// <summary>A database that can't just now is said on the page, as the API would say it.</summary>
    public async Task<Result<TResponse>> Send<TResponse>(IRequest<TResponse> request, CancellationToken ct = default)
    {
        try
        {
            return await InScope(services => services.GetRequiredService<ISender>().Send(request, ct));
        }
        catch (Exception failure) when (faults.Of(failure) is { } known)
        {
            return known;
        }
    }

    /// <summary>A circuit lives for hours, a database context for one request: hence a scope for each.</summary>
    public async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = await Actor();
        return await work(scope.ServiceProvider);
    }
}
