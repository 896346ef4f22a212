using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Stock.SetNegativeStock;

internal sealed class SetNegativeStockValidator : AbstractValidator<Contracts.SetNegativeStock>
{
    public SetNegativeStockValidator() => RuleFor(r => r.Policy).IsInEnum();
}

internal sealed class SetNegativeStockHandler(InventoryDbContext db) : IHandler<Contracts.SetNegativeStock, NegativeStockInfo>
{
    public Task<Result<NegativeStockInfo>> Handle(Contracts.SetNegativeStock request, CancellationToken ct) => db.Write<NegativeStockInfo>(
        "inventory.set-negative-stock",
        async token =>
        {
            var (item, warehouse) = (request.ItemId, request.WarehouseId);
            if (!await db.Items.AnyAsync(i => i.Id == item, token)) return StockErrors.UnknownItem(item);
            var place = await db.Warehouses.FirstOrDefaultAsync(w => w.Id == warehouse, token);
            if (place is null) return StockErrors.UnknownWarehouse(warehouse);

            var own = await db.NegativeStock.FirstOrDefaultAsync(n => n.ItemId == item && n.WarehouseId == warehouse, token);
            if (request.Policy is not { } policy)
            {
                if (own is not null) db.Remove(own);
                return new NegativeStockInfo(item, warehouse, place.NegativeStock, IsOwn: false);
            }

            if (own is null) db.Add(new NegativeStockRow { ItemId = item, WarehouseId = warehouse, Policy = policy });
            else own.Policy = policy;
            return new NegativeStockInfo(item, warehouse, policy, IsOwn: true);
        },
        ct);
}

internal sealed class FindNegativeStockHandler(InventoryDbContext db) : IHandler<FindNegativeStock, IReadOnlyList<NegativeStockInfo>>
{
    public async Task<Result<IReadOnlyList<NegativeStockInfo>>> Handle(FindNegativeStock request, CancellationToken ct)
    {
        if (!await db.Items.AnyAsync(i => i.Id == request.ItemId, ct)) return StockErrors.UnknownItem(request.ItemId);
        var own = await db.NegativeStock.Where(n => n.ItemId == request.ItemId).ToDictionaryAsync(n => n.WarehouseId, n => n.Policy, ct);
        var warehouses = await db.Warehouses.Where(w => w.Active).OrderBy(w => w.CodeKey).ToListAsync(ct);
        return Result.Of<IReadOnlyList<NegativeStockInfo>>(warehouses.ConvertAll(w => own.TryGetValue(w.Id, out var policy)
            ? new NegativeStockInfo(request.ItemId, w.Id, policy, IsOwn: true)
            : new NegativeStockInfo(request.ItemId, w.Id, w.NegativeStock, IsOwn: false)));
    }
}

internal static class SetNegativeStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("items/{itemId:guid}/negative-stock", (Guid itemId, ISender send, CancellationToken ct) =>
                send.Send(new FindNegativeStock(itemId), ct)
                    .Map(all => new Page<NegativeStockInfo>(all, all.Count, 0, all.Count)).ToHttp())
            .Serves<FindNegativeStock>().WithName("FindNegativeStock")
            .WithSummary("What documents may do that take more of an item than there is, by warehouse")
            .Produces<Page<NegativeStockInfo>>();
        inventory.MapPut("items/{itemId:guid}/negative-stock/{warehouseId:guid}",
                (Guid itemId, Guid warehouseId, Body body, ISender send, CancellationToken ct) =>
                    send.Send(new Contracts.SetNegativeStock(itemId, warehouseId, body.Policy), ct).ToHttp())
            .Serves<Contracts.SetNegativeStock>().WithName("SetNegativeStock")
            .WithSummary("Say it of one item in one warehouse; null goes back to what the warehouse says").Produces<NegativeStockInfo>();
    }

    internal sealed record Body(NegativeStock? Policy);
}
