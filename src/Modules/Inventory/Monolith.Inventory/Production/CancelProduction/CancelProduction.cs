using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Production.CancelProduction;

/// <summary>Gives up what was to be made. Done twice it is done once. Errors: inventory.unknown-production-order,
/// inventory.production-closed</summary>
[Requires(InventoryPermissions.Convert)]
internal sealed record CancelProduction(Guid OrderId) : IRequest<ProductionInfo>;

internal sealed class CancelProductionHandler(InventoryDbContext db) : IHandler<CancelProduction, ProductionInfo>
{
    public Task<Result<ProductionInfo>> Handle(CancelProduction request, CancellationToken ct) => db.Write<ProductionInfo>(
        "inventory.cancel-production",
        async token =>
        {
            if (await db.ProductionOrders.FirstOrDefaultAsync(o => o.Id == request.OrderId, token) is not { } order)
                return ProductionOrders.Unknown(request.OrderId);
            if (order.State == ProductionState.Made) return ProductionOrders.Closed(order.Number);
            order.State = ProductionState.Cancelled;
            return ProductionInfo.Of(order);
        },
        ct);
}

internal sealed class CancelProductionValidator : AbstractValidator<CancelProduction>
{
    public CancelProductionValidator() => RuleFor(r => r.OrderId).NotEmpty();
}

internal static class CancelProductionEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("production-orders/{id:guid}/cancellation", (Guid id, ISender send, CancellationToken ct) =>
                send.Send(new CancelProduction(id), ct).ToHttp())
            .Serves<CancelProduction>().WithName("CancelProduction")
            .WithSummary("Gives up what was to be made").Produces<ProductionInfo>();
}
