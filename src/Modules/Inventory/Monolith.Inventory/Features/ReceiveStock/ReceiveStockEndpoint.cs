using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Inventory.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Features;

internal static class ReceiveStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("receipts/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) => send.Send(b.ToCommand(id), ct).ToHttp())
            .Needs(InventoryPermissions.Receive)
            .WithName("ReceiveStock")
            .WithSummary("Receives goods at a unit cost, without a purchase order")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        Guid WarehouseId, IReadOnlyList<ReceiveStockLine>? Lines, StockReceiptSource Source = StockReceiptSource.Opening, string? Reference = null,
        string? Reason = null, DateTimeOffset? Effective = null)
    {
        public ReceiveStock ToCommand(Guid id) => new(id, WarehouseId, Lines ?? [], Source, Reference, Reason, Effective);
    }
}
