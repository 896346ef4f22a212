using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Inventory.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Features.Warehouses;

internal static class WarehouseEndpoints
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("/warehouses", (ISender send, CancellationToken ct) => send.Send(new ListWarehouses(), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("ListWarehouses").WithSummary("All warehouses, the default one first").Produces<IReadOnlyList<WarehouseInfo>>();
        inventory.MapPut("/warehouses/{warehouseId:guid}", (Guid warehouseId, WarehouseBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new SaveWarehouse(warehouseId, body.Code, body.Name, body.IsDefault ?? false, body.Active ?? true, body.NegativeStock ?? NegativeStock.Forbid, http.IfMatch()), ct).ToHttp())
            .Needs(InventoryPermissions.EditWarehouses).WithName("SaveWarehouse").WithSummary("Make a warehouse or change it").Produces<WarehouseInfo>();
    }
}

internal sealed record WarehouseBody(string Code, string Name, bool? IsDefault, bool? Active, NegativeStock? NegativeStock);
