using Monolith.SharedKernel;
using Monolith.SharedKernel.Audit;

namespace Monolith.Purchasing.Suppliers.ShowSupplier;

/// <summary>A supplier with what is on order. Errors: purchasing.unknown-supplier</summary>
[Requires(PurchasingPermissions.View)]
internal sealed record ShowSupplier(Guid SupplierId) : IRequest<SupplierView>;

/// <param name="OpenOrders">Approved ones of which not everything has come.</param>
/// <param name="Changes">The latest 100 entries of the audit log.</param>
internal sealed record SupplierView(
    SupplierInfo Supplier, int Orders, int OpenOrders, int Receipts, DateTimeOffset? LastReceipt, IReadOnlyList<AuditRow> Changes) : IHasVersion
{
    public long Version => Supplier.Version;
}

internal sealed class ShowSupplierHandler(PurchasingDbContext db) : IHandler<ShowSupplier, SupplierView>
{
    public async Task<Result<SupplierView>> Handle(ShowSupplier query, CancellationToken ct)
    {
        var supplier = await db.Suppliers.FirstOrDefaultAsync(s => s.Id == query.SupplierId, ct);
        if (supplier is null) return SupplierErrors.UnknownSupplier(query.SupplierId);

        var orders = db.Orders.Where(o => o.SupplierId == supplier.Id);
        var receipts = db.Receipts.Where(r => r.SupplierId == supplier.Id);
        var subject = supplier.AuditSubject;
        return new SupplierView(
            supplier.ToInfo(),
            await orders.CountAsync(ct),
            await orders.Open().CountAsync(ct),
            await receipts.CountAsync(ct),
            await receipts.OrderByDescending(r => r.Effective).Select(r => (DateTimeOffset?)r.Effective).FirstOrDefaultAsync(ct),
            await db.Set<AuditRow>().Where(a => a.Subject == subject).OrderByDescending(a => a.Id).Take(100).ToListAsync(ct));
    }
}

internal static class ShowSupplierEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapGet("suppliers/{supplierId:guid}", (Guid supplierId, ISender send, CancellationToken ct) =>
                send.Send(new ShowSupplier(supplierId), ct).ToHttp())
            .Serves<ShowSupplier>()
            .WithName("GetSupplier")
            .WithSummary("One supplier, with what is on order")
            .Produces<SupplierView>();
}
