namespace Monolith.Purchasing.Orders.ApproveOrder;

/// Errors: purchasing.unknown-order, purchasing.not-a-draft
internal sealed class ApproveOrderHandler(PurchasingDbContext db, ICurrentActor current, TimeProvider clock)
    : IHandler<Contracts.ApproveOrder, OrderInfo>
{
    public Task<Result<OrderInfo>> Handle(Contracts.ApproveOrder command, CancellationToken ct) =>
        db.Write<OrderInfo>(
            "purchasing.approve-order",
            async token =>
            {
                if (await db.LockOrder(command.OrderId, token) is not { } order) return OrderErrors.UnknownOrder(command.OrderId);
                var approved = Order.Approve(order.State, order.Number);
                if (!approved.IsOk) return approved.Error;

                var before = order.State;
                (order.State, order.ApprovedAt) = (approved.Value, clock.GetUtcNow());
                (order.ApprovedById, order.ApprovedBy) = (current.Actor.Id, current.Actor.Name);
                db.Audit(order.AuditSubject, new { State = before }, new { order.State, order.Total });
                var supplier = await db.Suppliers.Where(s => s.Id == order.SupplierId).Select(s => s.Name).FirstAsync(token);
                var lines = await db.OrderLines.AsNoTracking().Where(l => l.OrderId == order.Id).ToListAsync(token);
                return order.ToInfo(supplier, lines) with { Version = order.Version + 1 };
            },
            ct);
}

internal static class ApproveOrderEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapPost("orders/{orderId:guid}/approve", (Guid orderId, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.ApproveOrder(orderId), ct).ToHttp())
            .Serves<Contracts.ApproveOrder>()
            .WithName("ApproveOrder")
            .WithSummary("Approve a draft: goods may come in against it, and it can't be changed any more")
            .Produces<OrderInfo>();
}
