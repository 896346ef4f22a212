namespace Monolith.SharedKernel.Messaging;

/// <summary>A question or an order to a module, answered by exactly one handler. Name the permission with <see cref="Security.RequiresAttribute"/>.</summary>
/// <typeparam name="TResponse">What a success carries.</typeparam>
public interface IRequest<TResponse>;

/// <summary>Carries out one kind of request. Endpoints, pages, the command line and the importer all go through it.</summary>
public interface IHandler<in TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    Task<Result<TResponse>> Handle(TRequest request, CancellationToken ct);
}

/// <summary>Finds the handler of a request and runs it behind the checks (timing, permission, validation).</summary>
public interface ISender
{
    Task<Result<TResponse>> Send<TResponse>(IRequest<TResponse> request, CancellationToken ct = default);
}

/// <summary>The answer of a request that has nothing to say but that it is done.</summary>
public sealed record Done
{
    public static readonly Done It = new();
}
