using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Bins.ListBins;

/// <summary>The bins of the warehouses, in walking order, with how full they are.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListBins(ListQuery Query) : IRequest<Page<BinView>>
{
    public const string StorageWords = "inventory.storage";

    public static readonly ListOf<BinView> List = Rows.Of<BinView>("inventory.bins")
        .Column("walk", "inventory.walk", b => b.Walk, c => c.Sortable().Then(b => b.Code).Figure())
        .Column("code", "inventory.bin", b => b.Code, c => c.Sortable().Mono())
        .Column("warehouse", "inventory.warehouse", b => b.Warehouse)
        .Column("zone", "inventory.zone", b => b.Zone, c => c.Sortable())
        .Column("aisle", "inventory.aisle", b => b.Aisle)
        .Column("storage", StorageWords, b => b.Storage, c => c.Words(StorageWords))
        .Column("category", "inventory.category", b => b.Category)
        .Column("capacity", "inventory.capacity", b => b.Capacity, c => c.Figure())
        .Column("held", "inventory.bin-held", b => b.Held, c => c.Figure())
        .Column("state", "ui.state", b => b.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .SearchedIn(b => b.Code)
        .Id("warehouse", "inventory.warehouse", b => b.WarehouseId)
        .Choice("storage", StorageWords, b => b.Storage, StorageWords)
        .Code("code", "inventory.bin", b => b.Code, BinCode.Folded)
        .YesNo("active", "ui.state", b => b.Active, "ui.active", "ui.inactive")
        .KeyedBy(b => b.BinId)
        .SortedBy("walk");
}

internal sealed record BinView
{
    public required Guid BinId { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public required string Code { get; init; }

    public string? Zone { get; init; }

    public string? Aisle { get; init; }

    public required int Walk { get; init; }

    public string? Category { get; init; }

    public required StorageKind Storage { get; init; }

    public Quantity? Capacity { get; init; }

    /// <summary>Of all goods that lie there.</summary>
    public Quantity Held { get; init; }

    public required bool Active { get; init; }
}

internal sealed class ListBinsHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListBins, Page<BinView>>
{
    public async Task<Result<Page<BinView>>> Handle(ListBins request, CancellationToken ct)
    {
        var rows =
            from b in db.Bins
            join warehouse in db.Warehouses on b.WarehouseId equals warehouse.Id
            select new BinView
            {
                BinId = b.Id, WarehouseId = warehouse.Id, Warehouse = warehouse.Code, Code = b.Code, Zone = b.Zone, Aisle = b.Aisle,
                    Walk = b.Walk,
                Category = b.Category, Storage = b.Storage, Capacity = b.Capacity, Active = b.Active,
            };
        if (!(await rows.ToPage(ListBins.List, request.Query, current.Actor, ct)).TryGet(out var page, out var error)) return error;
        var codes = page.Items.Select(b => b.Code).Distinct().ToList();
        var held = (await db.Holdings.AsNoTracking().Where(h => codes.Contains(h.Bin)).ToListAsync(ct)).ToLookup(h => (h.WarehouseId,
            h.Bin));
        return page with
        {
            Items = [.. page.Items.Select(b => b with { Held = Quantity.Sum(held[(b.WarehouseId, b.Code)].Select(h => h.Quantity)) })],
        };
    }
}

internal static class ListBinsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapList<ListBins, BinView>("bins", ListBins.List, q => new(q), "ListBins",
            "Bins in walking order, with how full they are");
}
