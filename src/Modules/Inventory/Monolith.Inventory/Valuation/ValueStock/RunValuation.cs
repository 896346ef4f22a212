using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Valuation.ValueStock;

/// <summary>Values the stock now instead of waiting for the night.</summary>
[Requires(InventoryPermissions.RunValuation)]
internal sealed record RunValuation : IRequest<ValuationInfo>;

internal sealed class RunValuationHandler(ValueStock valuation) : IHandler<RunValuation, ValuationInfo>
{
    public async Task<Result<ValuationInfo>> Handle(RunValuation request, CancellationToken ct) => await valuation.Run(ct);
}

internal static class RunValuationEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPost("valuations/run", (ISender send, CancellationToken ct) => send.Send(new RunValuation(), ct).ToHttp())
            .Serves<RunValuation>().WithName("RunValuation").WithSummary("Value the stock now").Produces<ValuationInfo>();
}
