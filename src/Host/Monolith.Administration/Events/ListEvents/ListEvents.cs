namespace Monolith.Administration.Events.ListEvents;

/// <summary>Where each subscriber stands, and the events that kept failing.</summary>
internal sealed record EventsView(IReadOnlyList<SubscriberState> Subscribers, IReadOnlyList<ParkedEvent> Parked);

[Requires(AdministrationPermissions.Events)]
internal sealed record ListEvents : IRequest<EventsView>;

internal sealed class ListEventsHandler(EventAdmin events) : IHandler<ListEvents, EventsView>
{
    public async Task<Result<EventsView>> Handle(ListEvents request, CancellationToken ct) => new EventsView(await events.States(ct), await events.Parked(ct));
}

internal static class ListEventsEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("events", (ISender send, CancellationToken ct) => send.Send(new ListEvents(), ct).ToHttp())
            .Serves<ListEvents>()
            .WithName("ListEvents")
            .WithSummary("Where each subscriber stands, and parked events")
            .Produces<EventsView>();
}
