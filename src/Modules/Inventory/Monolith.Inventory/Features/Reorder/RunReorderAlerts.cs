using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features.Reorder;

/// <summary>Checks the rules now instead of waiting for the schedule.</summary>
[Requires(InventoryPermissions.EditReorderRules)]
internal sealed record RunReorderAlerts : IRequest<ReorderRun>;

internal sealed class RunReorderAlertsHandler(RaiseReorderAlerts alerts) : IHandler<RunReorderAlerts, ReorderRun>
{
    public async Task<Result<ReorderRun>> Handle(RunReorderAlerts request, CancellationToken ct) => await alerts.Run(ct);
}
