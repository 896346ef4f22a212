using FluentValidation;
using Microsoft.Extensions.Logging;
using Monolith.SharedKernel.Security;

namespace Monolith.SharedKernel.Messaging;

/// <summary>Logs what took long: the one place where slow requests show up by name.</summary>
internal sealed class TimingDecorator<TRequest, TResponse>(
    IHandler<TRequest, TResponse> next, TimeProvider clock, ILogger<TRequest> log) : IHandler<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(500);

    public async Task<Result<TResponse>> Handle(TRequest request, CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        var result = await next.Handle(request, ct);
        var took = clock.GetElapsedTime(start);
        if (took > Slow)
            log.LogWarning("{Request} took {Milliseconds} ms", typeof(TRequest).Name, (long)took.TotalMilliseconds);
        return result;
    }
}

/// <summary>No request runs without the permission it names, whichever face it came from.</summary>
internal sealed class PermissionDecorator<TRequest, TResponse>(
    IHandler<TRequest, TResponse> next, ICurrentActor current, IAccessLog accessLog) : IHandler<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly string Needed = RequiresAttribute.Of(typeof(TRequest));

    public async Task<Result<TResponse>> Handle(TRequest request, CancellationToken ct)
    {
        if (current.Actor.Can(Needed)) return await next.Handle(request, ct);

        await accessLog.Denied(Needed, typeof(TRequest).Name, ct);
        return SecurityErrors.PermissionMissing(Needed);
    }
}

/// <summary>Shape, size and range of the input, before any handler sees it.</summary>
internal sealed class ValidationDecorator<TRequest, TResponse>(
    IHandler<TRequest, TResponse> next, IEnumerable<IValidator<TRequest>> validators) : IHandler<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<Result<TResponse>> Handle(TRequest request, CancellationToken ct)
    {
        List<Error>? errors = RequestTexts.Refused(request).ToList() is { Count: > 0 } texts ? texts : null;
        foreach (var validator in validators)
        {
            foreach (var failure in (await validator.ValidateAsync(request, ct)).Errors)
                (errors ??= []).Add(ValidationErrors.From(failure));
        }

        if (errors is null) return await next.Handle(request, ct);
        return errors[0] with { Others = errors.Skip(1).ToList() };
    }
}
