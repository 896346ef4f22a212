using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Warehouses.ListWarehouses;

/// <summary>All warehouses, the default one first.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListWarehouses(ListQuery Query) : IRequest<Page<WarehouseInfo>>
{
    public static readonly ListOf<WarehouseInfo> List = Rows.Of<WarehouseInfo>("inventory.warehouses")
        .Column("code", "ui.code", w => w.Code, c => c.Mono())
        .Column("name", "ui.name", w => w.Name)
        .Column("negative", "inventory.negative-stock", w => w.NegativeStock, c => c.Words("inventory.negative"))
        .Column("default", "inventory.default-warehouse", w => w.IsDefault, c => c.Extra().YesNo("ui.yes", "ui.no"))
        .Column("state", "ui.state", w => w.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .YesNo("active", "ui.state", w => w.Active, "ui.active", "ui.inactive")
        .InOneOrder();
}

internal sealed class ListWarehousesHandler(IWarehouses warehouses, ICurrentActor current) : IHandler<ListWarehouses, Page<WarehouseInfo>>
{
    public async Task<Result<Page<WarehouseInfo>>> Handle(ListWarehouses request, CancellationToken ct) =>
        (await warehouses.All(ct)).ToPage(ListWarehouses.List, request.Query, current.Actor);
}

internal static class ListWarehousesEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListWarehouses, WarehouseInfo>(
        "warehouses", ListWarehouses.List, q => new(q), "ListWarehouses", "All warehouses, the default one first");
}
