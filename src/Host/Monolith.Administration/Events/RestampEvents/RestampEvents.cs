namespace Monolith.Administration.Events.RestampEvents;

internal sealed class RestampEventsHandler(EventStamps stamps, AccessLog log) : IHandler<Contracts.RestampEvents, RestampedEvents>
{
    public async Task<Result<RestampedEvents>> Handle(Contracts.RestampEvents request, CancellationToken ct)
    {
        if ((await stamps.FromTheFuture(ct)).Count == 0) return new RestampedEvents(0);
        var events = await stamps.MakeAnew(ct);
        await log.Write("administration.restamp-events", "events", $"{events} events have stamps of this server now", ct);
        return new RestampedEvents(events);
    }
}
