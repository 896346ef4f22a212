using FluentValidation;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Host.Security;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;

namespace Monolith.Administration.Events.ListEvents;

/// <summary>Where each subscriber stands, and the events that kept failing.</summary>
internal sealed record EventsView(IReadOnlyList<SubscriberState> Subscribers, IReadOnlyList<ParkedEvent> Parked);

[Requires(HostPermissions.Events)]
internal sealed record ListEvents : IRequest<EventsView>;

/// <summary>Hands a parked event to its subscriber again. Errors: events.parked-not-found, events.still-failing</summary>
[Requires(HostPermissions.SettleEvents)]
internal sealed record RetryEvent(string Module, long Id) : IRequest<Done>;

/// <summary>Gives a parked event up for its subscriber. Errors: events.parked-not-found, events.reason-required</summary>
[Requires(HostPermissions.SettleEvents)]
internal sealed record SkipEvent(string Module, long Id, string Reason) : IRequest<Done>;

/// <summary>Makes a read model again from the first event. Errors: events.unknown-subscriber, events.not-rebuildable</summary>
[Requires(HostPermissions.SettleEvents)]
internal sealed record RebuildSubscriber(string Name) : IRequest<Done>;

internal sealed class SkipEventValidator : AbstractValidator<SkipEvent>
{
    public SkipEventValidator()
    {
        RuleFor(e => e.Reason).NotEmpty().WithErrorCode("events.reason-required").MaximumLength(200);
    }
}

internal sealed class ListEventsHandler(EventAdmin events) : IHandler<ListEvents, EventsView>
{
    public async Task<Result<EventsView>> Handle(ListEvents request, CancellationToken ct) => new EventsView(await events.States(ct), await events.Parked(ct));
}

internal sealed class RetryEventHandler(EventAdmin events, IEnumerable<ModuleContext> contexts, ICurrentActor current) : IHandler<RetryEvent, Done>
{
    public async Task<Result<Done>> Handle(RetryEvent request, CancellationToken ct) =>
        contexts.Knows(request.Module) ? await events.Retry(request.Module, request.Id, current.Actor, ct) : EventErrors.ParkedNotFound;
}

internal sealed class SkipEventHandler(EventAdmin events, IEnumerable<ModuleContext> contexts, ICurrentActor current) : IHandler<SkipEvent, Done>
{
    public async Task<Result<Done>> Handle(SkipEvent request, CancellationToken ct) =>
        contexts.Knows(request.Module) ? await events.Skip(request.Module, request.Id, request.Reason, current.Actor, ct) : EventErrors.ParkedNotFound;
}

internal sealed class RebuildSubscriberHandler(EventAdmin events, ICurrentActor current) : IHandler<RebuildSubscriber, Done>
{
    public Task<Result<Done>> Handle(RebuildSubscriber request, CancellationToken ct) => events.Rebuild(request.Name, current.Actor, ct);
}

internal static class ModuleNames
{
    public static bool Knows(this IEnumerable<ModuleContext> contexts, string module) =>
        contexts.Any(c => string.Equals(c.Module, module, StringComparison.OrdinalIgnoreCase));
}
