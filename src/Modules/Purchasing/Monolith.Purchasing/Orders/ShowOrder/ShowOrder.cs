using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Audit;

namespace Monolith.Purchasing.Orders.ShowOrder;

/// <summary>An order with its receipts and its history. Errors: purchasing.unknown-order</summary>
[Requires(PurchasingPermissions.View)]
internal sealed record ShowOrder(Guid OrderId) : IRequest<OrderView>;

/// <param name="Changes">The latest 100 entries of the audit log; null where the reader may not see costs.</param>
internal sealed record OrderView(
    OrderInfo Order, string Warehouse, bool Overdue, string CreatedBy, DateTimeOffset CreatedAt,
    DateTimeOffset? ClosedAt, string? ClosedBy, string? CloseReason,
    IReadOnlyList<OrderReceipt> Receipts, IReadOnlyList<AuditRow>? Changes) : IHasVersion
{
    public long Version => Order.Version;

    public bool IsOpen => Order.State.IsOpen();
}

internal sealed record OrderReceipt(Guid ReceiptId, string Number, DateTimeOffset Effective, bool IsOver);

internal sealed class ShowOrderHandler(
    PurchasingDbContext db, IWarehouses warehouses, ISites sites, ICurrentActor current, TimeProvider clock) : IHandler<ShowOrder, OrderView>
{
    public async Task<Result<OrderView>> Handle(ShowOrder query, CancellationToken ct)
    {
        var order = await db.Orders.FirstOrDefaultAsync(o => o.Id == query.OrderId, ct);
        if (order is null) return OrderErrors.UnknownOrder(query.OrderId);

        var supplier = await db.Suppliers.Where(s => s.Id == order.SupplierId).Select(s => s.Name).FirstAsync(ct);
        var lines = await db.OrderLines.Where(l => l.OrderId == order.Id).ToListAsync(ct);
        var warehouse = await warehouses.Find(order.WarehouseId, ct);
        var receipts = await db.Receipts.Where(r => r.OrderId == order.Id).OrderBy(r => r.Number)
            .Select(r => new OrderReceipt(r.Id, r.Number, r.Effective, r.IsOver)).ToListAsync(ct);
        var info = order.ToInfo(supplier, lines).For(current.Actor);
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        return new OrderView(
            info, warehouse?.Name ?? order.WarehouseId.ToString(),
            Order.IsOverdue(order.State, order.DeliveryDate, today),
            order.ActorName, order.CreatedAt, order.ClosedAt, order.ClosedBy, order.CloseReason,
            receipts, await Changes(order.AuditSubject, ct));
    }

    // Entries of the log hold prices.
    private async Task<IReadOnlyList<AuditRow>?> Changes(string subject, CancellationToken ct) => current.Actor.CanSeeCosts()
        ? await db.Set<AuditRow>().Where(a => a.Subject == subject).OrderByDescending(a => a.Id).Take(100).ToListAsync(ct)
        : null;
}

internal static class ShowOrderEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapGet("orders/{orderId:guid}", (Guid orderId, ISender send, CancellationToken ct) =>
                send.Send(new ShowOrder(orderId), ct).ToHttp())
            .Serves<ShowOrder>()
            .WithName("GetOrder")
            .WithSummary("One purchase order with its receipts")
            .Produces<OrderView>();
}
