using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Orders.SaveOrder;

internal sealed class SaveOrderValidator : AbstractValidator<Contracts.SaveOrder>
{
    private static readonly UnitCost HighestPrice = UnitCost.Of(100_000_000);
    private static readonly DateOnly Earliest = new(1990, 1, 1);
    private static readonly DateOnly Latest = new(2200, 1, 1);

    public SaveOrderValidator()
    {
        RuleFor(x => x.OrderId).NotEmpty();
        RuleFor(x => x.SupplierId).NotEmpty();
        RuleFor(x => x.WarehouseId).NotEmpty();
        RuleFor(x => x.Lines).NotEmpty();
        RuleFor(x => x.Lines).Must(l => l.Count <= Order.MostLines).When(x => x.Lines is not null).WithErrorCode("input.out-of-range");
        RuleForEach(x => x.Lines).NotNull().ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Quantity).Must(q => q.IsPositive && q <= Order.MostQuantity).WithErrorCode("input.out-of-range");
            line.RuleFor(l => l.Unit).MaximumLength(ItemPack.LongestUnit);
            line.RuleFor(l => l.UnitPrice).Must(p => !p.IsNegative && p <= HighestPrice).WithErrorCode("input.out-of-range");
        });
        RuleFor(x => x.OrderDate).InclusiveBetween(Earliest, Latest);
        RuleFor(x => x.DeliveryDate).InclusiveBetween(Earliest, Latest);
        RuleFor(x => x.Note).MaximumLength(1000);
    }
}

/// Errors: purchasing.unknown-supplier, purchasing.supplier-inactive, purchasing.unknown-warehouse, purchasing.unknown-item,
/// purchasing.service-item, purchasing.not-a-draft, purchasing.quantity-digits, purchasing.amount-range, purchasing.not-yet-ordered,
/// concurrency.changed
internal sealed class SaveOrderHandler(
    PurchasingDbContext db, IItemCatalog items, IWarehouses warehouses, ISites sites, ICurrentActor current, TimeProvider clock)
    : IHandler<Contracts.SaveOrder, OrderInfo>
{
    public async Task<Result<OrderInfo>> Handle(Contracts.SaveOrder command, CancellationToken ct)
    {
        if (command.OrderDate > sites.Here.BusinessDate(clock.GetUtcNow())) return OrderErrors.NotYetOrdered;
        if (await warehouses.Find(command.WarehouseId, ct) is not { Active: true }) return OrderErrors.UnknownWarehouse(command.WarehouseId);
        var lines = await Lines(command, ct);
        if (!lines.IsOk) return lines.Error!;
        return await db.Write("purchasing.save-order", token => Save(command, lines.Value, token), ct);
    }

    private async Task<Result<List<OrderLineRow>>> Lines(Contracts.SaveOrder command, CancellationToken ct)
    {
        var known = await items.FindMany([.. command.Lines.Select(l => l.ItemId).Distinct()], ct);
        var lines = new List<OrderLineRow>(command.Lines.Count);
        for (var i = 0; i < command.Lines.Count; i++)
        {
            var line = command.Lines[i];
            if (!known.TryGetValue(line.ItemId, out var item) || !item.Active) return OrderErrors.UnknownItem(line.ItemId, i);
            if (item.IsService) return OrderErrors.ServiceItem(item.Sku, i);
            if (!EnteredQuantity.Of(item, line.Unit, line.Quantity).TryGet(out var entered, out var wrong))
                return wrong.At($"lines[{i}].{wrong.Field}");
            if (!entered.Quantity.FitsDigits(item.QuantityDigits)) return OrderErrors.QuantityDigits(item.Sku, item.QuantityDigits, i);
            if (entered.Quantity > Order.MostQuantity) return OrderErrors.QuantityRange(item.Sku, i);
            if (Order.AmountOf(line.Quantity, line.UnitPrice, sites.Here.Currency.Digits) is not { } amount) return OrderErrors.AmountRange(i);
            lines.Add(new OrderLineRow
            {
                OrderId = command.OrderId,
                No = i + 1,
                ItemId = item.ItemId,
                Sku = item.Sku,
                Name = item.Name,
                Unit = item.Unit,
                Quantity = entered.Quantity,
                EntryUnit = entered.Unit,
                EntryQuantity = entered.InUnit,
                UnitPrice = line.UnitPrice,
                Amount = amount,
                Find = $"{item.Sku.ToLowerInvariant()}\n{item.Name.Searched}",
            });
        }

        return lines;
    }

    private async Task<Result<OrderInfo>> Save(Contracts.SaveOrder command, List<OrderLineRow> lines, CancellationToken ct)
    {
        var supplier = await db.Suppliers.AsNoTracking().FirstOrDefaultAsync(s => s.Id == command.SupplierId, ct);
        if (supplier is null) return SupplierErrors.UnknownSupplier(command.SupplierId);
        if (!supplier.Active) return OrderErrors.SupplierInactive(supplier.Name);

        var order = await db.LockOrder(command.OrderId, ct);
        if (command.IfVersion is { } version && version != (order?.Version ?? 0)) return KernelErrors.Changed;
        OrderInfo? before = null;
        if (order is null)
        {
            order = await New(command, ct);
        }
        else
        {
            if (Order.RefusesChange(order.State, order.Number) is { } refused) return refused;
            before = order.ToInfo(supplier.Name, await db.OrderLines.AsNoTracking().Where(l => l.OrderId == order.Id).ToListAsync(ct));
            await db.OrderLines.Where(l => l.OrderId == order.Id).ExecuteDeleteAsync(ct);
            // Also when only the lines changed: the version is the whole document's.
            db.Entry(order).State = EntityState.Modified;
        }

        (order.SupplierId, order.WarehouseId, order.DeliveryDate) = (command.SupplierId, command.WarehouseId, command.DeliveryDate);
        order.OrderDate = command.OrderDate ?? order.OrderDate;
        order.Note = command.Note.OrNull();
        order.Total = Money.Sum(lines.Select(l => l.Amount));
        db.AddRange(lines);

        var after = order.ToInfo(supplier.Name, lines) with { Version = order.Version + 1 };
        db.Audit(order.AuditSubject, before, after);
        return after;
    }

    private async Task<OrderRow> New(Contracts.SaveOrder command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var order = new OrderRow
        {
            Id = command.OrderId,
            Number = await db.NextDocumentNumber("PO", ct),
            SupplierId = command.SupplierId,
            WarehouseId = command.WarehouseId,
            Site = sites.Here.Number,
            OrderDate = sites.Here.BusinessDate(now),
            CreatedAt = now,
            ActorId = current.Actor.Id,
            ActorName = current.Actor.Name,
        };
        db.Add(order);
        return order;
    }
}

internal static class SaveOrderEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapPut("orders/{orderId:guid}", (Guid orderId, Body b, HttpRequest request, ISender send, CancellationToken ct) =>
                send.Send(b.ToCommand(orderId, request.IfMatch()), ct).ToHttp())
            .Serves<Contracts.SaveOrder>()
            .WithName("SaveOrder")
            .WithSummary("Make a draft purchase order or change it; totals are computed")
            .Produces<OrderInfo>();

    internal sealed record Body(
        Guid SupplierId, Guid WarehouseId, IReadOnlyList<SaveOrderLine> Lines, DateOnly? DeliveryDate = null, string? Note = null, DateOnly? OrderDate = null)
    {
        public Contracts.SaveOrder ToCommand(Guid id, long? ifVersion) =>
            new(id, SupplierId, WarehouseId, Lines, DeliveryDate, Note, ifVersion, OrderDate);
    }
}
