using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Inventory.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Features;

internal static class AdjustStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("adjustments/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) => send.Send(b.ToCommand(id), ct).ToHttp())
            .Needs(InventoryPermissions.Adjust)
            .WithName("AdjustStock")
            .WithSummary("Changes stock by a signed quantity, or writes it off, with a reason")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        Guid WarehouseId, IReadOnlyList<AdjustStockLine>? Lines, string? Reason, bool Scrap = false, string? Reference = null,
        DateTimeOffset? Effective = null, bool AllowNegative = false)
    {
        public AdjustStock ToCommand(Guid id) => new(id, WarehouseId, Lines ?? [], Reason ?? "", Scrap, Reference, Effective, AllowNegative);
    }
}
