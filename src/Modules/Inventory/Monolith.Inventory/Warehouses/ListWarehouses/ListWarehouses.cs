using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Warehouses.ListWarehouses;

[Requires(InventoryPermissions.View)]
internal sealed record ListWarehouses : IRequest<IReadOnlyList<WarehouseInfo>>;

internal sealed class ListWarehousesHandler(IWarehouses warehouses) : IHandler<ListWarehouses, IReadOnlyList<WarehouseInfo>>
{
    public async Task<Result<IReadOnlyList<WarehouseInfo>>> Handle(ListWarehouses request, CancellationToken ct) => Result.Of(await warehouses.All(ct));
}

internal static class ListWarehousesEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("warehouses", (ISender send, CancellationToken ct) => send.Send(new ListWarehouses(), ct).ToHttp())
            .Serves<ListWarehouses>().WithName("ListWarehouses").WithSummary("All warehouses, the default one first")
            .Produces<IReadOnlyList<WarehouseInfo>>();
}
