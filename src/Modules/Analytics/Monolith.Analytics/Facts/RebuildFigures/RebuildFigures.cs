using Monolith.Analytics.Subscribers;
using Monolith.Data.Events;
using Monolith.SharedKernel.Events;

namespace Monolith.Analytics.Facts.RebuildFigures;

/// <summary>Throws all figures away and reads the logs of tills and stock from the start. Nothing is lost: figures are
/// made of events alone.</summary>
[Requires(AnalyticsPermissions.Rebuild)]
internal sealed record RebuildFigures : IRequest<Done>;

internal sealed class RebuildFiguresHandler(EventAdmin events, ICurrentActor current) : IHandler<RebuildFigures, Done>
{
    public async Task<Result<Done>> Handle(RebuildFigures request, CancellationToken ct)
    {
        var tickets = await events.Rebuild(WhenTicketCompleted.Name, current.Actor, ct);
        return tickets.IsOk ? await events.Rebuild(WhenStockChanges.Name, current.Actor, ct) : tickets;
    }
}

internal static class RebuildFiguresEndpoint
{
    public static void Map(RouteGroupBuilder g) => g
        .MapPost("rebuild", (ISender send, CancellationToken ct) => send.Send(new RebuildFigures(), ct).ToHttp())
        .Serves<RebuildFigures>().WithName("RebuildFigures")
        .WithSummary("Makes all figures again from the events.").Produces<Done>();
}
