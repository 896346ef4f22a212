namespace Monolith.Administration.Events.ListEvents;

/// <summary>Where each subscriber stands.</summary>
[Requires(AdministrationPermissions.Events)]
internal sealed record ListSubscribers(ListQuery Query) : IRequest<Page<SubscriberState>>
{
    public static readonly ListOf<SubscriberState> List = Rows.Of<SubscriberState>("administration.subscribers")
        .Column("subscriber", "administration.subscriber", s => s.Name, c => c.Words("subscriber"))
        .Column("code", "administration.action-code", s => s.Name, c => c.Sortable().Mono())
        .Column("reads", "administration.reads", s => s.Source, c => c.Words("module"))
        .Column("position", "administration.position", s => s.Position.Number, c => c.Figure())
        .Column("movedAt", "administration.moved-at", s => s.MovedAt, c => c.Sortable())
        .Column("waiting", "administration.waiting", s => s.Waiting, c => c.Sortable().Figure())
        .Column("parked", "administration.parked", s => s.Parked, c => c.Sortable().Figure())
        .SortedBy("code");
}

/// <summary>The events that kept failing.</summary>
[Requires(AdministrationPermissions.Events)]
internal sealed record ListParkedEvents(ListQuery Query) : IRequest<Page<ParkedEvent>>
{
    public static readonly ListOf<ParkedEvent> List = Rows.Of<ParkedEvent>("administration.parked")
        .Column("subscriber", "administration.subscriber", p => p.Subscriber, c =>
            c.Sortable().Then(p => p.ParkedAt).Words("subscriber").Wrapped())
        .Column("event", "administration.event", p => p.Name, c => c.Mono())
        .Column("at", "administration.happened", p => p.At, c => c.Sortable())
        .Column("parkedAt", "administration.parked-at", p => p.ParkedAt, c => c.Sortable().Then(p => p.Id).Then(p => p.Module))
        .Column("failure", "administration.failure", p => p.Failure, c => c.Wrapped())
        .Column("payload", "administration.payload", p => p.Payload, c => c.Extra().Wrapped())
        .SearchedIn(p => p.Name)
        .SearchedIn(p => p.Failure)
        .SortedBy("parkedAt");
}

internal sealed class ListEventsHandler(EventAdmin events, ICurrentActor current)
    : IHandler<ListSubscribers, Page<SubscriberState>>, IHandler<ListParkedEvents, Page<ParkedEvent>>
{
    public async Task<Result<Page<SubscriberState>>> Handle(ListSubscribers request, CancellationToken ct) =>
        (await events.States(ct)).ToPage(ListSubscribers.List, request.Query, current.Actor);

    public async Task<Result<Page<ParkedEvent>>> Handle(ListParkedEvents request, CancellationToken ct) =>
        (await events.Parked(ct)).ToPage(ListParkedEvents.List, request.Query, current.Actor);
}

internal static class ListEventsEndpoint
{
    public static void Map(RouteGroupBuilder admin)
    {
        admin.MapList<ListSubscribers, SubscriberState>(
            "events/subscribers", ListSubscribers.List, q => new(q), "ListSubscribers", "Where each subscriber of events stands");
        admin.MapList<ListParkedEvents, ParkedEvent>(
            "events/parked", ListParkedEvents.List, q =>
                new(q), "ListParkedEvents", "Events that kept failing and wait for an administrator");
    }
}
