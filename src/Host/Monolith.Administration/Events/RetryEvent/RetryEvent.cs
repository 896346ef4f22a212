namespace Monolith.Administration.Events.RetryEvent;

/// <summary>Hands a parked event to its subscriber again. Errors: events.parked-not-found, events.still-failing</summary>
[Requires(AdministrationPermissions.SettleEvents)]
internal sealed record RetryEvent(string Module, long Id) : IRequest<Done>;

internal sealed class RetryEventHandler(EventAdmin events, IEnumerable<ModuleContext> contexts, ICurrentActor current) : IHandler<RetryEvent, Done>
{
    public async Task<Result<Done>> Handle(RetryEvent request, CancellationToken ct) =>
        contexts.Knows(request.Module) ? await events.Retry(request.Module, request.Id, current.Actor, ct) : EventErrors.ParkedNotFound;
}

internal static class RetryEventEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPost("events/parked/{module}/{parkedId:long}/retry", (string module, long parkedId, ISender send, CancellationToken ct) =>
                send.Send(new RetryEvent(module, parkedId), ct).ToHttp())
            .Serves<RetryEvent>()
            .WithName("RetryEvent")
            .WithSummary("Hand a parked event to its subscriber again")
            .Produces<Done>();
}
