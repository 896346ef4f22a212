namespace Monolith.Purchasing.Orders.CloseOrder;

/// <summary>Gives up what is still open of an order, or a draft altogether.</summary>
[Requires(PurchasingPermissions.EditOrders)]
internal sealed record CloseOrder(Guid OrderId, string Reason) : IRequest<Done>;

internal sealed class CloseOrderValidator : AbstractValidator<CloseOrder>
{
    public CloseOrderValidator() => RuleFor(x => x.Reason).MaximumLength(500);
}

/// Errors: purchasing.unknown-order, purchasing.order-closed, purchasing.reason-required
internal sealed class CloseOrderHandler(PurchasingDbContext db, ICurrentActor current, TimeProvider clock) : IHandler<CloseOrder, Done>
{
    public async Task<Result<Done>> Handle(CloseOrder command, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return OrderErrors.ReasonRequired;

        return await db.Write<Done>(
            "purchasing.close-order",
            async token =>
            {
                if (await db.LockOrder(command.OrderId, token) is not { } order) return OrderErrors.UnknownOrder(command.OrderId);
                var closed = Order.Close(order.State, order.Number);
                if (!closed.IsOk) return closed.Error;

                var before = order.State;
                (order.State, order.ClosedAt, order.CloseReason) = (closed.Value, clock.GetUtcNow(), command.Reason.Trim());
                (order.ClosedById, order.ClosedBy) = (current.Actor.Id, current.Actor.Name);
                db.Audit(order.AuditSubject, new { State = before }, new { order.State }, order.CloseReason);
                return Done.It;
            },
            ct);
    }
}

internal static class CloseOrderEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapPost("orders/{orderId:guid}/close", (Guid orderId, Body b, ISender send, CancellationToken ct) =>
                send.Send(new CloseOrder(orderId, b.Reason), ct).ToHttp())
            .Serves<CloseOrder>()
            .WithName("CloseOrder")
            .WithSummary("Give up what is still open of an order")
            .Produces<Done>();

    internal sealed record Body(string Reason);
}
