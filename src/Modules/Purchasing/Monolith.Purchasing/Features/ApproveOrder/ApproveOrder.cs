using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Purchasing.Contracts;
using Monolith.Purchasing.Persistence;
using Monolith.Purchasing.Queries;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Purchasing.Features;

/// Errors: purchasing.unknown-order, purchasing.not-a-draft
internal sealed class ApproveOrderHandler(PurchasingDbContext db, ICurrentActor current, TimeProvider clock) : IHandler<ApproveOrder, OrderInfo>
{
    public Task<Result<OrderInfo>> Handle(ApproveOrder command, CancellationToken ct) =>
        db.Write<OrderInfo>(
            "purchasing.approve-order",
            async token =>
            {
                await db.Lock("order-" + command.OrderId.ToString("N"), token);
                var order = await db.Orders.FirstOrDefaultAsync(o => o.Id == command.OrderId, token);
                if (order is null) return PurchasingErrors.UnknownOrder(command.OrderId);
                if (order.State != OrderState.Draft) return PurchasingErrors.NotADraft(order.Number);

                (order.State, order.ApprovedAt, order.ApprovedBy) = (OrderState.Approved, clock.GetUtcNow(), current.Actor.Name);
                db.Audit(order.AuditSubject, new { State = OrderState.Draft }, new { order.State, order.Total });
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
                send.Send(new ApproveOrder(orderId), ct).ToHttp())
            .Needs(PurchasingPermissions.ApproveOrders)
            .WithName("ApproveOrder")
            .WithSummary("Approve a draft: goods may come in against it, and it can't be changed any more")
            .Produces<OrderInfo>();
}
