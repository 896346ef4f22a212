using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Transfers;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Warehouses.SaveWarehouse;

internal sealed class SaveWarehouseValidator : AbstractValidator<Contracts.SaveWarehouse>
{
    public SaveWarehouseValidator()
    {
        RuleFor(w => w.WarehouseId).NotEmpty();
        RuleFor(w => w.Code).NotEmpty().Matches(@"\A[A-Za-z0-9_-]{1,20}\z");
        RuleFor(w => w.Name).NotEmpty().MaximumLength(100);
        RuleFor(w => w.NegativeStock).IsInEnum();
    }
}

internal sealed class SaveWarehouseHandler(InventoryDbContext db) : IHandler<Contracts.SaveWarehouse, WarehouseInfo>
{
    private static readonly Error DefaultNeeded =
        Error.Conflict("inventory.default-warehouse-needed", "A shop needs one active default warehouse. Make another one the default first.").At("isDefault");

    private static readonly Error HasStock =
        Error.Conflict("inventory.warehouse-has-stock", "There is stock in this warehouse. Transfer it or write it off first.").At("active");

    /// Errors: inventory.warehouse-code-taken, inventory.default-warehouse-needed, inventory.warehouse-has-stock, concurrency.changed
    public Task<Result<WarehouseInfo>> Handle(Contracts.SaveWarehouse request, CancellationToken ct) => db.Write<WarehouseInfo>(
        "inventory.save-warehouse",
        async token =>
        {
            await db.Lock("warehouses", token);
            var all = await db.Warehouses.ToListAsync(token);
            var key = request.Code.ToUpperInvariant();
            if (all.Any(w => w.CodeKey == key && w.Id != request.WarehouseId))
                return Error.Conflict("inventory.warehouse-code-taken", $"Another warehouse has the code '{request.Code}'.").With("code", request.Code).At("code");

            if (all.Exists(w => w.Id == request.WarehouseId && w.InTransit)) return TransferErrors.TransitPlace;
            var rooms = all.Where(w => !w.InTransit).ToList();
            var warehouse = rooms.Find(w => w.Id == request.WarehouseId);
            if (warehouse is not null && request.IfVersion is { } version && version != warehouse.Version) return KernelErrors.Changed;
            var becomesDefault = request.IsDefault || !rooms.Exists(w => w.IsDefault && w.Id != request.WarehouseId);
            if ((warehouse?.IsDefault == true && !request.IsDefault && rooms.Count > 1) || (becomesDefault
                && !request.Active)) return DefaultNeeded;

            if (warehouse is { Active: true } && !request.Active && await HasGoods(warehouse.Id, token)) return HasStock;

            var isNew = warehouse is null;
            if (warehouse is null) db.Add(warehouse = new WarehouseRow { Id = request.WarehouseId, Code = "", CodeKey = "", Name = "" });
            (warehouse.Code, warehouse.CodeKey, warehouse.Name) = (request.Code, key, request.Name.Trim());
            (warehouse.IsDefault, warehouse.Active, warehouse.NegativeStock) = (becomesDefault, request.Active, request.NegativeStock);
            if (becomesDefault)
            {
                foreach (var other in rooms.Where(w => w.IsDefault && w.Id != warehouse.Id)) other.IsDefault = false;
            }

            db.ChangeTracker.DetectChanges();
            var changed = db.Entry(warehouse).State == EntityState.Modified;
            return warehouse.ToInfo() with { Version = isNew ? 1 : changed ? warehouse.Version + 1 : warehouse.Version };
        },
        ct);

    private async Task<bool> HasGoods(Guid warehouse, CancellationToken ct) =>
        await db.Balances.AnyAsync(b => b.WarehouseId == warehouse && b.Quantity != Quantity.Zero, ct)
        || await db.Places.AnyAsync(p => p.WarehouseId == warehouse && p.Quantity != Quantity.Zero, ct);
}

internal static class SaveWarehouseEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("warehouses/{warehouseId:guid}", (Guid warehouseId, WarehouseBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(body.ToRequest(warehouseId, http.IfMatch()), ct).ToHttp())
            .Serves<Contracts.SaveWarehouse>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
                await sp.GetRequiredService<IWarehouses>().Find(route.Id("warehouseId"), ct))
            .WithName("SaveWarehouse")
            .WithSummary("Make a warehouse or change it").Produces<WarehouseInfo>();
}

internal sealed record WarehouseBody(
    string Code, string Name, bool IsDefault = false, bool Active = true, NegativeStock NegativeStock = NegativeStock.Forbid)
{
    public Contracts.SaveWarehouse ToRequest(Guid warehouseId, long? ifVersion) =>
        new(warehouseId, Code, Name, IsDefault, Active, NegativeStock, ifVersion);
}
