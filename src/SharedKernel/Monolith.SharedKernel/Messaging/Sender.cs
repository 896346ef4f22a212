using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.SharedKernel.Messaging;

internal sealed class Sender(IServiceProvider services) : ISender
{
    private static readonly ConcurrentDictionary<Type, object> Routes = new();

    public Task<Result<TResponse>> Send<TResponse>(IRequest<TResponse> request, CancellationToken ct = default)
    {
        var route = (Route<TResponse>)Routes.GetOrAdd(
            request.GetType(),
            static (type, response) => Activator.CreateInstance(typeof(Route<,>).MakeGenericType(type, response))!,
            typeof(TResponse));
        return route.Send(services, request, ct);
    }

    private abstract class Route<TResponse>
    {
        public abstract Task<Result<TResponse>> Send(IServiceProvider services, IRequest<TResponse> request, CancellationToken ct);
    }

    private sealed class Route<TRequest, TResponse> : Route<TResponse>
        where TRequest : IRequest<TResponse>
    {
        public override Task<Result<TResponse>> Send(IServiceProvider services, IRequest<TResponse> request, CancellationToken ct) =>
            services.GetRequiredService<IHandler<TRequest, TResponse>>().Handle((TRequest)request, ct);
    }
}
