using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Ui;

/// <summary>The person in front of the screen, and the way their requests reach the modules.</summary>
public sealed class Visitor(
    AuthenticationStateProvider authentication, IActorFactory actors, IServiceScopeFactory scopes, ClientOrigin origin)
{
    public async Task<Actor> Actor()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return actors.From(state.User, origin.Address);
    }

    public Task<Result<TResponse>> Send<TResponse>(IRequest<TResponse> request, CancellationToken ct = default) =>
        InScope(services => services.GetRequiredService<ISender>().Send(request, ct));

    /// <summary>A circuit lives for hours, a database context for one request: hence a scope for each.</summary>
    public async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = await Actor();
        return await work(scope.ServiceProvider);
    }
}
