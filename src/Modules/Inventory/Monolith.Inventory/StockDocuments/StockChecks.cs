using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Transfers;
using Monolith.Inventory.Warehouses;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.StockDocuments;

/// <summary>Whether a document speaks of things that exist, in quantities they can have, at a time that is allowed.</summary>
internal sealed class StockChecks(InventoryDbContext db, ISites sites, IPeriods periods)
{
    public async ValueTask<Error?> Moment(DateTimeOffset effective, DateTimeOffset now, Actor actor, CancellationToken ct)
    {
        if (Dating.IsFuture(effective, now)) return StockErrors.InFuture;
        if (Dating.IsBackDated(effective, now) && !actor.Can(InventoryPermissions.BackDate)) return StockErrors.BackDating;
        return await periods.Refuses(sites.Here.Number, sites.Here.BusinessDate(effective), ct) is { } closed ? closed.At("effective") : null;
    }

    public async Task<Result<WarehouseRow>> Warehouses(StockDraft draft, CancellationToken ct)
    {
        var ids = new[] { draft.WarehouseId, draft.ToWarehouseId ?? draft.WarehouseId };
        var found = await db.Warehouses.AsNoTracking().Where(w => ids.Contains(w.Id)).ToListAsync(ct);
        foreach (var (id, field) in ids.Zip(["warehouseId", "toWarehouseId"]))
        {
            if (found.Find(w => w.Id == id) is not { } warehouse) return StockErrors.UnknownWarehouse(id).At(field);
            if (warehouse.InTransit && !draft.IsTransit) return TransferErrors.TransitPlace.At(field);
            if (!warehouse.Active) return StockErrors.WarehouseInactive(warehouse.Code).At(field);
        }

        return found.First(w => w.Id == draft.WarehouseId);
    }

    /// <summary>Whether such a quantity of an item can be in stock.</summary>
    public async Task<Error?> Countable(Guid itemId, Quantity quantity, CancellationToken ct) => await db.Items.AsNoTracking()
        .FirstOrDefaultAsync(i => i.Id == itemId, ct) is not { } item ? StockErrors.UnknownItem(itemId)
        : item.IsService ? StockErrors.ServiceItem(item.Sku)
        : quantity.FitsDigits(item.QuantityDigits) ? null : StockErrors.QuantityDigits(item.Sku, item.QuantityDigits);

    /// <summary>The draft with all quantities in stock units.</summary>
    /// Errors: inventory.unknown-pack, inventory.pack-quantity
    public async Task<Result<StockDraft>> InStockUnits(StockDraft draft, CancellationToken ct)
    {
        if (draft.Lines.All(l => string.IsNullOrWhiteSpace(l.Unit)))
            return draft with { Lines = [.. draft.Lines.Select(l => l with { Unit = null })] };
        var ids = draft.Lines.Where(l => l.Unit is not null).Select(l => l.ItemId).Distinct().ToList();
        var packs = (await db.Packs.AsNoTracking().Where(p => ids.Contains(p.ItemId)).ToListAsync(ct)).ToLookup(p => p.ItemId);
        var items = (await db.Items.AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync(ct))
            .ToDictionary(i => i.Id, i => i.ToInfo([], PackMapping.Shown(packs[i.Id], [])));
        var lines = new List<StockDraftLine>(draft.Lines.Count);
        foreach (var (place, line) in draft.Lines.Index())
        {
            if (!items.TryGetValue(line.ItemId, out var item))
            {
                lines.Add(line with { Unit = null }); // said by whoever looks the item up
                continue;
            }

            if (!EnteredQuantity.Of(item, line.Unit, line.Quantity).TryGet(out var entered, out var error))
                return error.At($"lines[{place}].{error.Field}");
            lines.Add(line with { Quantity = entered.Quantity, Unit = entered.Unit, InUnit = entered.InUnit });
        }

        return draft with { Lines = lines };
    }

    /// <returns>The SKU of each item.</returns>
    public async Task<Result<IReadOnlyDictionary<Guid, string>>> Items(StockDraft draft, CancellationToken ct)
    {
        var ids = draft.Lines.Select(l => l.ItemId).Distinct().ToList();
        var items = await db.Items.AsNoTracking().Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.Sku, i.IsService, i.QuantityDigits }).ToDictionaryAsync(i => i.Id, ct);
        Error? first = null;
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var line = draft.Lines[i];
            var error = !items.TryGetValue(line.ItemId, out var item) ? StockErrors.UnknownItem(line.ItemId)
                : item.IsService ? StockErrors.ServiceItem(item.Sku)
                : !line.Quantity.FitsDigits(item.QuantityDigits) ? StockErrors.QuantityDigits(item.Sku, item.QuantityDigits)
                : null;
            if (error is null) continue;
            error = error.At(error.Code == "inventory.quantity-digits" ? $"lines[{i}].quantity" : $"lines[{i}].itemId");
            first = first is null ? error : first.And(error);
        }

        return first is null
            ? Result.Of<IReadOnlyDictionary<Guid, string>>(items.ToDictionary(i => i.Key, i => i.Value.Sku))
            : first;
    }
}
