namespace Monolith.Administration.Events.SkipEvent;

/// <summary>Gives a parked event up for its subscriber. Errors: events.parked-not-found, events.reason-required</summary>
[Requires(AdministrationPermissions.SettleEvents)]
internal sealed record SkipEvent(string Module, long Id, string Reason) : IRequest<Done>;

internal sealed record SkipBody(string Reason);

internal sealed class SkipEventValidator : AbstractValidator<SkipEvent>
{
    public SkipEventValidator()
    {
        RuleFor(e => e.Reason).NotEmpty().WithErrorCode("events.reason-required").MaximumLength(200);
    }
}

internal sealed class SkipEventHandler(EventAdmin events, IEnumerable<ModuleContext> contexts, ICurrentActor current) : IHandler<SkipEvent, Done>
{
    public async Task<Result<Done>> Handle(SkipEvent request, CancellationToken ct) =>
        contexts.Knows(request.Module) ? await events.Skip(request.Module, request.Id, request.Reason, current.Actor, ct) : EventErrors.ParkedNotFound;
}

internal static class SkipEventEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPost(
                "events/parked/{module}/{parkedId:long}/skip",
                (string module, long parkedId, SkipBody body, ISender send, CancellationToken ct) =>
                    send.Send(new SkipEvent(module, parkedId, body.Reason), ct).ToHttp())
            .Serves<SkipEvent>()
            .WithName("SkipEvent")
            .WithSummary("Give a parked event up, with a reason")
            .Produces<Done>();
}
