using Monolith.Inventory.Contracts;
using Monolith.Purchasing.Contracts.Events;

namespace Monolith.Purchasing.Receipts.CancelReceipt;

/// <summary>Takes a posted goods receipt back: its goods leave the stock at the time they were posted for, what followed is costed as if
/// they had never come, and the order waits for them again. The receipt stays, marked; what it should have said is received anew. Errors:
/// purchasing.unknown-receipt, purchasing.receipt-cancelled, inventory.goods-used, inventory.has-returns,
/// inventory.receipt-carries-costs, request.id-reused</summary>
/// <param name="CancellationId">The client's id of the cancellation: done twice it is done once.</param>
[Requires(PurchasingPermissions.CancelReceipts)]
internal sealed record CancelReceipt(Guid CancellationId, Guid ReceiptId, string Reason) : IRequest<ReceiptCancellation>;

internal sealed class CancelReceiptHandler(
    PurchasingDbContext db, IReceiptStock stock, ICurrentActor current, TimeProvider clock)
    : IHandler<CancelReceipt, ReceiptCancellation>
{
    public async Task<Result<ReceiptCancellation>> Handle(CancelReceipt request, CancellationToken ct)
    {
        // The stock is asked before anything is written: it can't be told no by an event. A repeat gets the first answer.
        var isDone = await db.ReceiptCancellations.AnyAsync(c => c.CancellationId == request.CancellationId, ct);
        if (!isDone && await stock.RefusesCancelling(request.ReceiptId, ct) is { } refused) return refused;
        return await db.WriteOnce(
            "purchasing.cancel-receipt", request.CancellationId, request, token => Cancel(request, token), ct);
    }

    private async Task<Result<ReceiptCancellation>> Cancel(CancelReceipt request, CancellationToken ct)
    {
        if (await db.Receipts.AsNoTracking().FirstOrDefaultAsync(r => r.Id == request.ReceiptId, ct) is not { } receipt)
            return ReceiptErrors.UnknownReceipt(request.ReceiptId);
        if (await db.LockOrder(receipt.OrderId, ct) is not { } order) return OrderErrors.UnknownOrder(receipt.OrderId);
        if (await db.ReceiptCancellations.AnyAsync(c => c.ReceiptId == receipt.Id, ct)) return ReceiptErrors.Cancelled(receipt.Number);

        var ordered = await db.OrderLines.Where(l => l.OrderId == order.Id).ToListAsync(ct);
        foreach (var line in await db.ReceiptLines.AsNoTracking().Where(l => l.ReceiptId == receipt.Id).ToListAsync(ct))
            ordered.Single(o => o.No == line.OrderLineNo).Received -= line.Quantity;
        var before = order.State;
        order.State = Order.AfterCancelledReceipt(order.State, ordered.TrueForAll(l => l.Received.IsZero));

        var actor = current.Actor;
        var cancelled = new ReceiptCancellationRow
        {
            ReceiptId = receipt.Id, CancellationId = request.CancellationId, Reason = request.Reason, Recorded = clock.GetUtcNow(),
            ActorId = actor.Id, ActorName = actor.Name,
        };
        db.Add(cancelled);
        var info = cancelled.ToInfo(receipt.Number);
        db.Audit(receipt.AuditSubject, null, info, request.Reason);
        db.Audit(order.AuditSubject, new { State = before }, new { order.State, Receipt = receipt.Number }, request.Reason);
        db.Publish(new GoodsReceiptCancelled(
            receipt.Id, receipt.Number, actor.Id, actor.Name, receipt.Site, receipt.BusinessDate, receipt.Effective, request.Reason));
        return info;
    }
}

internal sealed class CancelReceiptValidator : AbstractValidator<CancelReceipt>
{
    public CancelReceiptValidator()
    {
        RuleFor(r => r.CancellationId).NotEmpty();
        RuleFor(r => r.ReceiptId).NotEmpty();
        RuleFor(r => r.Reason).NotEmpty().MaximumLength(500);
    }
}

internal static class CancelReceiptEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapPut("receipts/{receiptId:guid}/cancellation", (Guid receiptId, Body b, ISender send, CancellationToken ct) =>
                send.Send(new CancelReceipt(b.CancellationId, receiptId, b.Reason), ct).ToHttp())
            .Serves<CancelReceipt>()
            .WithName("CancelReceipt")
            .WithSummary("Takes a posted goods receipt back, with a reason; the order waits for its goods again")
            .Produces<ReceiptCancellation>();

    internal sealed record Body(Guid CancellationId, string Reason);
}
