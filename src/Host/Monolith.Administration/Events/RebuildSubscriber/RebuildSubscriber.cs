namespace Monolith.Administration.Events.RebuildSubscriber;

/// <summary>Makes a read model again from the first event. Errors: events.unknown-subscriber, events.not-rebuildable</summary>
[Requires(AdministrationPermissions.SettleEvents)]
internal sealed record RebuildSubscriber(string Name) : IRequest<Done>;

internal sealed class RebuildSubscriberHandler(EventAdmin events, ICurrentActor current) : IHandler<RebuildSubscriber, Done>
{
    public Task<Result<Done>> Handle(RebuildSubscriber request, CancellationToken ct) => events.Rebuild(request.Name, current.Actor, ct);
}

internal static class RebuildSubscriberEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPost("events/subscribers/{name}/rebuild", (string name, ISender send, CancellationToken ct) =>
                send.Send(new RebuildSubscriber(name), ct).ToHttp())
            .Serves<RebuildSubscriber>()
            .WithName("RebuildSubscriber")
            .WithSummary("Make a read model again from the first event")
            .Produces<Done>();
}
