using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Inventory.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Features;

internal static class TransferStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("transfers/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) => send.Send(b.ToCommand(id), ct).ToHttp())
            .Needs(InventoryPermissions.Transfer)
            .WithName("TransferStock")
            .WithSummary("Moves goods from one warehouse to another")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        Guid WarehouseId, Guid ToWarehouseId, IReadOnlyList<TransferStockLine>? Lines, string? Reason = null, string? Reference = null,
        DateTimeOffset? Effective = null, bool AllowNegative = false)
    {
        public TransferStock ToCommand(Guid id) => new(id, WarehouseId, ToWarehouseId, Lines ?? [], Reason, Reference, Effective, AllowNegative);
    }
}
