using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Purchasing.Contracts;
using Monolith.Purchasing.Domain;
using Monolith.Purchasing.Persistence;
using Monolith.Purchasing.Queries;
using Monolith.SharedKernel;
using Monolith.Data;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Shop;

namespace Monolith.Purchasing.Features;

/// Errors: purchasing.unknown-supplier, purchasing.supplier-inactive, purchasing.unknown-warehouse, purchasing.unknown-item,
/// purchasing.service-item, purchasing.not-a-draft, purchasing.quantity-digits, purchasing.amount-range, purchasing.not-yet-ordered, concurrency.changed
internal sealed class SaveOrderHandler(
    PurchasingDbContext db, IItemCatalog items, IWarehouses warehouses, IShop shop, ICurrentActor current, TimeProvider clock)
    : IHandler<SaveOrder, OrderInfo>
{
    public async Task<Result<OrderInfo>> Handle(SaveOrder command, CancellationToken ct)
    {
        if (command.OrderDate > shop.BusinessDate(clock.GetUtcNow())) return PurchasingErrors.NotYetOrdered;
        if (await warehouses.Find(command.WarehouseId, ct) is not { Active: true }) return PurchasingErrors.UnknownWarehouse(command.WarehouseId);
        var lines = await Lines(command, ct);
        if (!lines.IsOk) return lines.Error!;
        return await db.Write("purchasing.save-order", token => Save(command, lines.Value, token), ct);
    }

    private async Task<Result<List<OrderLineRow>>> Lines(SaveOrder command, CancellationToken ct)
    {
        var known = await items.FindMany([.. command.Lines.Select(l => l.ItemId).Distinct()], ct);
        var lines = new List<OrderLineRow>(command.Lines.Count);
        for (var i = 0; i < command.Lines.Count; i++)
        {
            var line = command.Lines[i];
            if (!known.TryGetValue(line.ItemId, out var item) || !item.Active) return PurchasingErrors.UnknownItem(line.ItemId, i);
            if (item.IsService) return PurchasingErrors.ServiceItem(item.Sku, i);
            if (!line.Quantity.FitsDigits(item.QuantityDigits)) return PurchasingErrors.QuantityDigits(item.Sku, item.QuantityDigits, i);
            if (Amounts.OfLine(line.Quantity, line.UnitPrice, shop.Currency.Digits) is not { } amount) return PurchasingErrors.AmountRange(i);
            lines.Add(new OrderLineRow
            {
                OrderId = command.OrderId,
                No = i + 1,
                ItemId = item.ItemId,
                Sku = item.Sku,
                Name = item.Name,
                Unit = item.Unit,
                Quantity = line.Quantity,
                UnitPrice = line.UnitPrice,
                Amount = amount,
                Find = $"{item.Sku}\n{item.Name}\n{item.NameZh}".ToLowerInvariant(),
            });
        }

        return lines;
    }

    private async Task<Result<OrderInfo>> Save(SaveOrder command, List<OrderLineRow> lines, CancellationToken ct)
    {
        var supplier = await db.Suppliers.AsNoTracking().FirstOrDefaultAsync(s => s.Id == command.SupplierId, ct);
        if (supplier is null) return PurchasingErrors.UnknownSupplier(command.SupplierId);
        if (!supplier.Active) return PurchasingErrors.SupplierInactive(supplier.Name);

        await db.Lock("order-" + command.OrderId.ToString("N"), ct);
        var order = await db.Orders.FirstOrDefaultAsync(o => o.Id == command.OrderId, ct);
        if (command.IfVersion is { } version && version != (order?.Version ?? 0)) return KernelErrors.Changed;
        OrderInfo? before = null;
        if (order is null)
        {
            order = await New(command, ct);
        }
        else
        {
            if (order.State != OrderState.Draft) return PurchasingErrors.NotADraft(order.Number);
            before = order.ToInfo(supplier.Name, await db.OrderLines.AsNoTracking().Where(l => l.OrderId == order.Id).ToListAsync(ct));
            await db.OrderLines.Where(l => l.OrderId == order.Id).ExecuteDeleteAsync(ct);
            // Also when only the lines changed: the version is the whole document's.
            db.Entry(order).State = EntityState.Modified;
        }

        (order.SupplierId, order.WarehouseId, order.DeliveryDate) = (command.SupplierId, command.WarehouseId, command.DeliveryDate);
        order.OrderDate = command.OrderDate ?? order.OrderDate;
        order.Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        order.Total = Money.Sum(lines.Select(l => l.Amount));
        db.AddRange(lines);

        var after = order.ToInfo(supplier.Name, lines) with { Version = order.Version + 1 };
        db.Audit(order.AuditSubject, before, after);
        return after;
    }

    private async Task<OrderRow> New(SaveOrder command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var order = new OrderRow
        {
            Id = command.OrderId,
            Number = await db.NextNumber("PO", ct),
            SupplierId = command.SupplierId,
            WarehouseId = command.WarehouseId,
            OrderDate = shop.BusinessDate(now),
            CreatedAt = now,
            CreatedBy = current.Actor.Name,
        };
        db.Add(order);
        return order;
    }
}
