using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reordering.RaiseReorderAlerts;

/// <summary>Checks the rules now instead of waiting for the schedule.</summary>
[Requires(InventoryPermissions.EditReorderRules)]
internal sealed record RunReorderAlerts : IRequest<ReorderRun>;

internal sealed class RunReorderAlertsHandler(RaiseReorderAlerts alerts) : IHandler<RunReorderAlerts, ReorderRun>
{
    public async Task<Result<ReorderRun>> Handle(RunReorderAlerts request, CancellationToken ct) => await alerts.Run(ct);
}

internal static class RunReorderAlertsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPost("reorder-alerts/run", (ISender send, CancellationToken ct) => send.Send(new RunReorderAlerts(), ct).ToHttp())
            .Serves<RunReorderAlerts>().WithName("RunReorderAlerts")
            .WithSummary("Check all reorder rules now").Produces<ReorderRun>();
}
