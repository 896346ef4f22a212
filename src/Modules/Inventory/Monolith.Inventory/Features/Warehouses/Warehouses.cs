using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Data;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features.Warehouses;

[Requires(InventoryPermissions.View)]
internal sealed record ListWarehouses : IRequest<IReadOnlyList<WarehouseInfo>>;

internal sealed class ListWarehousesHandler(IWarehouses warehouses) : IHandler<ListWarehouses, IReadOnlyList<WarehouseInfo>>
{
    public async Task<Result<IReadOnlyList<WarehouseInfo>>> Handle(ListWarehouses request, CancellationToken ct) => Result.Of(await warehouses.All(ct));
}

internal sealed class WarehouseReader(InventoryDbContext db) : IWarehouses
{
    public async Task<IReadOnlyList<WarehouseInfo>> All(CancellationToken ct) =>
        (await db.Warehouses.AsNoTracking().OrderByDescending(w => w.IsDefault).ThenBy(w => w.CodeKey).ToListAsync(ct)).Select(w => w.ToInfo()).ToList();

    public async Task<WarehouseInfo?> Find(Guid warehouseId, CancellationToken ct) =>
        (await db.Warehouses.AsNoTracking().FirstOrDefaultAsync(w => w.Id == warehouseId, ct))?.ToInfo();

    public async Task<WarehouseInfo?> Default(CancellationToken ct) =>
        (await db.Warehouses.AsNoTracking().OrderByDescending(w => w.IsDefault).ThenBy(w => w.CodeKey).FirstOrDefaultAsync(w => w.Active, ct))?.ToInfo();
}

internal static class WarehouseMapping
{
    public static WarehouseInfo ToInfo(this Warehouse w) => new(w.Id, w.Code, w.Name, w.IsDefault, w.Active, w.NegativeStock, w.Version);
}

internal sealed class SaveWarehouseValidator : AbstractValidator<SaveWarehouse>
{
    public SaveWarehouseValidator()
    {
        RuleFor(w => w.WarehouseId).NotEmpty();
        RuleFor(w => w.Code).NotEmpty().Matches("^[A-Za-z0-9_-]{1,20}$");
        RuleFor(w => w.Name).NotEmpty().MaximumLength(100);
        RuleFor(w => w.NegativeStock).IsInEnum();
    }
}

internal sealed class SaveWarehouseHandler(InventoryDbContext db) : IHandler<SaveWarehouse, WarehouseInfo>
{
    private static readonly Error DefaultNeeded =
        Error.Conflict("inventory.default-warehouse-needed", "A shop needs one active default warehouse. Make another one the default first.").At("isDefault");

    private static readonly Error HasStock =
        Error.Conflict("inventory.warehouse-has-stock", "There is stock in this warehouse. Transfer it or write it off first.").At("active");

    /// Errors: inventory.warehouse-code-taken, inventory.default-warehouse-needed, inventory.warehouse-has-stock, concurrency.changed
    public Task<Result<WarehouseInfo>> Handle(SaveWarehouse request, CancellationToken ct) => db.Write<WarehouseInfo>("inventory.save-warehouse", async token =>
    {
        await db.Lock("warehouses", token);
        var all = await db.Warehouses.ToListAsync(token);
        var key = request.Code.ToUpperInvariant();
        if (all.Any(w => w.CodeKey == key && w.Id != request.WarehouseId))
            return Error.Conflict("inventory.warehouse-code-taken", $"Another warehouse has the code '{request.Code}'.").With("code", request.Code).At("code");

        var warehouse = all.FirstOrDefault(w => w.Id == request.WarehouseId);
        if (warehouse is not null && request.IfVersion is { } version && version != warehouse.Version) return KernelErrors.Changed;
        var becomesDefault = request.IsDefault || !all.Any(w => w.IsDefault && w.Id != request.WarehouseId);
        if ((warehouse?.IsDefault == true && !request.IsDefault && all.Count > 1) || (becomesDefault && !request.Active)) return DefaultNeeded;

        if (warehouse is { Active: true } && !request.Active && await db.Balances.AnyAsync(b => b.WarehouseId == warehouse.Id && b.Quantity != Quantity.Zero, token))
            return HasStock;

        var isNew = warehouse is null;
        if (warehouse is null) db.Add(warehouse = new Warehouse { Id = request.WarehouseId, Code = "", CodeKey = "", Name = "" });
        (warehouse.Code, warehouse.CodeKey, warehouse.Name) = (request.Code, key, request.Name.Trim());
        (warehouse.IsDefault, warehouse.Active, warehouse.NegativeStock) = (becomesDefault, request.Active, request.NegativeStock);
        if (becomesDefault)
        {
            foreach (var other in all.Where(w => w.IsDefault && w.Id != warehouse.Id)) other.IsDefault = false;
        }

        db.ChangeTracker.DetectChanges();
        var changed = db.Entry(warehouse).State == EntityState.Modified;
        return warehouse.ToInfo() with { Version = isNew ? 1 : changed ? warehouse.Version + 1 : warehouse.Version };
    }, ct);
}
