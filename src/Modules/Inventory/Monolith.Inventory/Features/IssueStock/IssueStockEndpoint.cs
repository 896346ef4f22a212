using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Inventory.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Features;

internal static class IssueStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("issues/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) => send.Send(b.ToCommand(id), ct).ToHttp())
            .Needs(InventoryPermissions.Issue)
            .WithName("IssueStock")
            .WithSummary("Takes goods out for use in the shop itself")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        Guid WarehouseId, IReadOnlyList<IssueStockLine>? Lines, string? Reason = null, string? Reference = null, DateTimeOffset? Effective = null,
        bool AllowNegative = false)
    {
        public IssueStock ToCommand(Guid id) => new(id, WarehouseId, Lines ?? [], Reason, Reference, Effective, AllowNegative);
    }
}
