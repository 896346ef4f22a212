using Monolith.Inventory.Contracts;
using Monolith.Purchasing.Contracts.Events;

namespace Monolith.Purchasing.Orders.ReceiveGoods;

internal sealed class ReceiveGoodsValidator : AbstractValidator<Contracts.ReceiveGoods>
{
    public ReceiveGoodsValidator()
    {
        RuleFor(x => x.ReceiptId).NotEmpty();
        RuleFor(x => x.OrderId).NotEmpty();
        RuleFor(x => x.Lines).NotEmpty();
        RuleFor(x => x.Lines).Must(l => l.Count <= Order.MostLines).When(x => x.Lines is not null).WithErrorCode("input.out-of-range");
        RuleForEach(x => x.Lines).NotNull().ChildRules(line =>
        {
            line.RuleFor(l => l.Quantity).Must(q => q.IsPositive && q <= Order.MostQuantity).WithErrorCode("input.out-of-range");
            line.RuleFor(l => l.Unit).MaximumLength(ItemPack.LongestUnit);
            line.RuleFor(l => l.Lot).MaximumLength(60);
            line.RuleFor(l => l.Serial).MaximumLength(60);
            line.RuleFor(l => l.ProducedOn).Must(d => d is null || d.Value.Year is >= 1990 and < 2200).WithErrorCode("input.out-of-range");
            line.RuleFor(l => l.ExpiresOn).Must(d => d is null || d.Value.Year is >= 1990 and < 2200).WithErrorCode("input.out-of-range");
        });
        RuleFor(x => x.DeliveryNote).MaximumLength(100);
        RuleFor(x => x.Effective).GreaterThanOrEqualTo(new DateTimeOffset(1990, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}

/// Errors: purchasing.unknown-order, purchasing.not-approved, purchasing.order-closed, purchasing.unknown-line, purchasing.over-delivery,
/// purchasing.quantity-digits, purchasing.amount-range, purchasing.back-dating, purchasing.not-yet-received,
/// period.closed, request.id-reused
internal sealed class ReceiveGoodsHandler(
    PurchasingDbContext db, IItemCatalog items, ILots lots, ISites sites, IPeriods periods, ICurrentActor current, TimeProvider clock)
    : IHandler<Contracts.ReceiveGoods, ReceiptInfo>
{
    public async Task<Result<ReceiptInfo>> Handle(Contracts.ReceiveGoods command, CancellationToken ct)
    {
        // The lines of an approved order stay as they are, so their items can be looked up before the write.
        var ordered = await db.OrderLines.Where(l => l.OrderId == command.OrderId).Select(l => l.ItemId).Distinct().ToListAsync(ct);
        var known = await items.FindMany(ordered, ct);
        var received = await db.WriteOnce(
            "purchasing.receive-goods", command.ReceiptId, command, token => Receive(command, known, token), ct);
        return received.Map(r => r.For(current.Actor));
    }

    private async Task<Result<ReceiptInfo>> Receive(
        Contracts.ReceiveGoods command, IReadOnlyDictionary<Guid, ItemInfo> known, CancellationToken ct)
    {
        // All that depends on the moment is asked in the write: a repeat gets the first answer, however late it comes
        // and even if the day was closed since.
        var now = clock.GetUtcNow();
        var effective = command.Effective?.ToUniversalTime() ?? now;
        if (Dating.IsFuture(effective, now)) return ReceiptErrors.NotYetReceived;
        if (Dating.IsBackDated(effective, now) && !current.Actor.Can(InventoryPermissions.BackDate)) return ReceiptErrors.BackDating;
        if (await periods.Refuses(sites.Here.Number, sites.Here.BusinessDate(effective), ct) is { } closed) return closed.At("effective");
        if (await db.LockOrder(command.OrderId, ct) is not { } order) return OrderErrors.UnknownOrder(command.OrderId);
        if (Order.RefusesGoods(order.State, order.Number) is { } refused) return refused;

        var orderLines = await db.OrderLines.Where(l => l.OrderId == order.Id).OrderBy(l => l.No).ToListAsync(ct);
        var lines = Lines(command, orderLines, known);
        if (!lines.IsOk) return lines.Error!;
        if (await ArrivedLots.Enter(lines.Value, command, lots, sites.Here.BusinessDate(effective), ct) is { } wrongLot) return wrongLot;

        var before = order.State;
        order.Receipts++;
        order.State = Order.AfterReceipt(orderLines.All(l => l.Received >= l.Quantity), command.CloseOrder);
        if (order.State == OrderState.Closed)
            (order.ClosedAt, order.ClosedById, order.ClosedBy) = (clock.GetUtcNow(), current.Actor.Id, current.Actor.Name);

        var receipt = await Post(command, order, lines.Value, effective, ct);
        var info = receipt.ToInfo(lines.Value);
        db.Audit(receipt.AuditSubject, null, info);
        db.Audit(order.AuditSubject, new { State = before }, new { order.State, Receipt = receipt.Number });
        db.Publish(new GoodsReceived(
            receipt.Id, receipt.Number, receipt.ActorId, receipt.ActorName, receipt.Site, receipt.BusinessDate, order.Id, order.Number,
            order.SupplierId, receipt.SupplierName, order.WarehouseId, receipt.Effective,
            [.. lines.Value.Select(l => new GoodsReceivedLine(
                l.No, l.ItemId, l.Quantity, l.UnitPrice, l.Amount, l.Lot, l.Serial, l.ExpiresOn, l.Bin, l.EntryUnit, l.EntryQuantity,
                l.ProducedOn))]));
        return info;
    }

    private Result<List<ReceiptLineRow>> Lines(
        Contracts.ReceiveGoods command, List<OrderLineRow> orderLines, IReadOnlyDictionary<Guid, ItemInfo> known)
    {
        var lines = new List<ReceiptLineRow>(command.Lines.Count);
        for (var i = 0; i < command.Lines.Count; i++)
        {
            var (no, given, unit) = (command.Lines[i].OrderLineNo, command.Lines[i].Quantity, command.Lines[i].Unit);
            if (orderLines.Find(l => l.No == no) is not { } ordered) return ReceiptErrors.UnknownLine(no, i);
            if (!Arrived.Of(ordered, known.GetValueOrDefault(ordered.ItemId), unit, given).TryGet(out var entered, out var wrong))
                return wrong.At($"lines[{i}].{wrong.Field}");
            var quantity = entered.Quantity;
            if (quantity > Order.MostQuantity) return OrderErrors.QuantityRange(ordered.Sku, i);
            if (known.TryGetValue(ordered.ItemId, out var item) && !quantity.FitsDigits(item.QuantityDigits))
                return OrderErrors.QuantityDigits(ordered.Sku, item.QuantityDigits, i);
            if (Arrived.Cost(ordered, quantity, sites.Here.Currency.Digits) is not { } amount
                || Arrived.UnitPrice(ordered, entered) is not { } unitPrice) return OrderErrors.AmountRange(i);

            var over = Order.Over(ordered.Quantity, ordered.Received, quantity);
            if (Order.RefusesOverDelivery(over, command.AcceptOverDelivery))
                return ReceiptErrors.OverDelivery(ordered.Sku, Order.StillOpen(ordered.Quantity, ordered.Received), quantity, i);

            ordered.Received += quantity;
            lines.Add(new ReceiptLineRow
            {
                ReceiptId = command.ReceiptId,
                No = i + 1,
                OrderLineNo = no,
                ItemId = ordered.ItemId,
                Sku = ordered.Sku,
                Name = ordered.Name,
                Unit = ordered.Unit,
                Quantity = quantity,
                EntryUnit = entered.Unit,
                EntryQuantity = entered.InUnit,
                UnitPrice = unitPrice,
                Amount = amount,
                Over = over,
            });
        }

        return lines;
    }

    private async Task<ReceiptRow> Post(
        Contracts.ReceiveGoods command, OrderRow order, List<ReceiptLineRow> lines, DateTimeOffset effective, CancellationToken ct)
    {
        var number = await db.NextDocumentNumber("GR", ct);
        var supplier = await db.Suppliers.Where(s => s.Id == order.SupplierId).Select(s => s.Name).FirstAsync(ct);
        var note = command.DeliveryNote.OrNull();
        var receipt = new ReceiptRow
        {
            Id = command.ReceiptId,
            Number = number,
            OrderId = order.Id,
            OrderNumber = order.Number,
            SupplierId = order.SupplierId,
            SupplierName = supplier,
            WarehouseId = order.WarehouseId,
            Site = sites.Here.Number,
            BusinessDate = sites.Here.BusinessDate(effective),
            Effective = effective,
            Recorded = clock.GetUtcNow(),
            DeliveryNote = note,
            ActorId = current.Actor.Id,
            ActorName = current.Actor.Name,
            Total = Money.Sum(lines.Select(l => l.Amount)),
            IsOver = lines.Exists(l => l.Over.IsPositive),
            Find = $"{number}\n{order.Number}\n{supplier}\n{note}".ToLowerInvariant(),
        };
        db.Add(receipt);
        db.AddRange(lines);
        return receipt;
    }
}

internal static class ReceiveGoodsEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapPut("receipts/{receiptId:guid}", (Guid receiptId, Body b, ISender send, CancellationToken ct) =>
                send.Send(b.ToCommand(receiptId), ct).ToHttp())
            .Serves<Contracts.ReceiveGoods>()
            .WithName("ReceiveGoods")
            .WithSummary("Post a goods receipt against an approved order; the same id again gets the first answer")
            .Produces<ReceiptInfo>();

    internal sealed record Body(
        Guid OrderId, IReadOnlyList<ReceiveGoodsLine> Lines, string? DeliveryNote = null, bool AcceptOverDelivery = false, bool CloseOrder = false,
        DateTimeOffset? Effective = null, bool AcceptExpired = false)
    {
        public Contracts.ReceiveGoods ToCommand(Guid id) =>
            new(id, OrderId, Lines, DeliveryNote, AcceptOverDelivery, CloseOrder, Effective, AcceptExpired);
    }
}
