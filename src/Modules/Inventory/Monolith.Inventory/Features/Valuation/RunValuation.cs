using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features.Valuation;

/// <summary>Values the stock now instead of waiting for the night.</summary>
[Requires(InventoryPermissions.RunValuation)]
internal sealed record RunValuation : IRequest<ValuationInfo>;

internal sealed class RunValuationHandler(ValueStock valuation) : IHandler<RunValuation, ValuationInfo>
{
    public async Task<Result<ValuationInfo>> Handle(RunValuation request, CancellationToken ct) => await valuation.Run(ct);
}
