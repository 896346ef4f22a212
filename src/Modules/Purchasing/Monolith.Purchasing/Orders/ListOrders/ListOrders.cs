using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Orders.ListOrders;

/// <param name="Overdue">Only orders of which goods should have come before today.</param>
/// <param name="From">First order date.</param>
/// <param name="Page">Sorts: number, supplier, date, delivery, state, total.</param>
internal sealed record OrderFilter(string? Text = null, OrderState? State = null, Guid? SupplierId = null, bool Overdue = false, DateOnly? From = null, DateOnly? To = null);

[Requires(PurchasingPermissions.View)]
internal sealed record ListOrders(OrderFilter Filter, PageRequest Page) : IRequest<Page<OrderListRow>>;

/// <param name="Total">Null where the reader may not see costs.</param>
internal sealed record OrderListRow(
    Guid OrderId, string Number, Guid SupplierId, string SupplierName, OrderState State, DateOnly OrderDate, DateOnly? DeliveryDate, bool Overdue,
    int Receipts, Money? Total);

internal sealed class ListOrdersHandler(PurchasingDbContext db, IShop shop, ICurrentActor current, TimeProvider clock)
    : IHandler<ListOrders, Page<OrderListRow>>
{
    public async Task<Result<Page<OrderListRow>>> Handle(ListOrders query, CancellationToken ct)
    {
        var page = query.Page.Clamp();
        var today = shop.BusinessDate(clock.GetUtcNow());
        var costs = current.Actor.CanSeeCosts();
        if (page.Sort == "total" && !costs) return SecurityErrors.SortHidden(InventoryPermissions.ViewCosts);
        var found = Filtered(query.Filter, today).Join(db.Suppliers, o => o.SupplierId, s => s.Id, (o, s) => new OrderAndSupplier { Order = o, Supplier = s });
        if (SupplierQueries.Wanted(query.Filter.Text) is { } wanted)
        {
            var number = wanted.ToUpperInvariant();
            found = found.Where(x => x.Order.Number.Contains(number) || x.Supplier.Find.Contains(wanted));
        }

        var total = await found.CountAsync(ct);
        var rows = await Sorted(found, page).Skip(page.Skip).Take(page.Take)
            .Select(x => new { x.Order, SupplierName = x.Supplier.Name })
            .ToListAsync(ct);
        return new Page<OrderListRow>(
            [.. rows.Select(r => new OrderListRow(
                r.Order.Id, r.Order.Number, r.Order.SupplierId, r.SupplierName, r.Order.State, r.Order.OrderDate, r.Order.DeliveryDate,
                IsOpen(r.Order.State) && r.Order.DeliveryDate < today, r.Order.Receipts, costs ? r.Order.Total : null))],
            total, page.Skip, page.Take);
    }

    private static bool IsOpen(OrderState state) => state is OrderState.Approved or OrderState.PartlyReceived;

    private IQueryable<OrderRow> Filtered(OrderFilter filter, DateOnly today)
    {
        IQueryable<OrderRow> orders = db.Orders;
        if (filter.State is { } state) orders = orders.Where(o => o.State == state);
        if (filter.SupplierId is { } supplier) orders = orders.Where(o => o.SupplierId == supplier);
        if (filter.From is { } from) orders = orders.Where(o => o.OrderDate >= from);
        if (filter.To is { } to) orders = orders.Where(o => o.OrderDate <= to);
        if (filter.Overdue)
            orders = orders.Where(o => (o.State == OrderState.Approved || o.State == OrderState.PartlyReceived) && o.DeliveryDate < today);
        return orders;
    }

    private static IQueryable<OrderAndSupplier> Sorted(IQueryable<OrderAndSupplier> rows, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("supplier", false) => rows.OrderBy(x => x.Supplier.Name).ThenBy(x => x.Order.Number),
        ("supplier", true) => rows.OrderByDescending(x => x.Supplier.Name).ThenBy(x => x.Order.Number),
        ("date", false) => rows.OrderBy(x => x.Order.OrderDate).ThenBy(x => x.Order.Number),
        ("date", true) => rows.OrderByDescending(x => x.Order.OrderDate).ThenByDescending(x => x.Order.Number),
        ("delivery", false) => rows.OrderBy(x => x.Order.DeliveryDate == null).ThenBy(x => x.Order.DeliveryDate).ThenBy(x => x.Order.Number),
        ("delivery", true) => rows.OrderBy(x => x.Order.DeliveryDate == null).ThenByDescending(x => x.Order.DeliveryDate).ThenBy(x => x.Order.Number),
        ("state", false) => rows.OrderBy(x => x.Order.State).ThenBy(x => x.Order.Number),
        ("state", true) => rows.OrderByDescending(x => x.Order.State).ThenBy(x => x.Order.Number),
        ("total", false) => rows.OrderBy(x => x.Order.Total).ThenBy(x => x.Order.Number),
        ("total", true) => rows.OrderByDescending(x => x.Order.Total).ThenBy(x => x.Order.Number),
        ("number", false) => rows.OrderBy(x => x.Order.Number),
        _ => rows.OrderByDescending(x => x.Order.Number),
    };

    private sealed class OrderAndSupplier
    {
        public required OrderRow Order { get; init; }

        public required SupplierRow Supplier { get; init; }
    }
}
