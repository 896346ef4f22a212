using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Orders.ListOrders;

/// <param name="Overdue">Only orders of which goods should have come before today.</param>
/// <param name="From">First order date.</param>
internal sealed record OrderFilter(
    string? Text = null, OrderState? State = null, Guid? SupplierId = null, bool Overdue = false, DateOnly? From = null, DateOnly? To = null);

/// <param name="Page">Sorts: number, supplier, date, delivery, state, total.</param>
[Requires(PurchasingPermissions.View)]
internal sealed record ListOrders(OrderFilter Filter, PageRequest Page) : IRequest<Page<OrderListRow>>;

/// <param name="Total">Null where the reader may not see costs.</param>
internal sealed record OrderListRow(
    Guid OrderId, string Number, Guid SupplierId, string SupplierName, OrderState State, DateOnly OrderDate, DateOnly? DeliveryDate, bool Overdue,
    int Receipts, Money? Total);

internal sealed class ListOrdersHandler(PurchasingDbContext db, ISites sites, ICurrentActor current, TimeProvider clock)
    : IHandler<ListOrders, Page<OrderListRow>>
{
    public async Task<Result<Page<OrderListRow>>> Handle(ListOrders query, CancellationToken ct)
    {
        var page = query.Page.Clamp();
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var costs = current.Actor.CanSeeCosts();
        if (page.Sort == "total" && !costs) return SecurityErrors.SortHidden(InventoryPermissions.ViewCosts);
        var found = Filtered(query.Filter, today)
            .Join(db.Suppliers, o => o.SupplierId, s => s.Id, (o, s) => new OrderAndSupplier { Order = o, Supplier = s });
        if (SearchText.Of(query.Filter.Text) is { } wanted)
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
                Order.IsOverdue(r.Order.State, r.Order.DeliveryDate, today), r.Order.Receipts, costs ? r.Order.Total : null))],
            total, page.Skip, page.Take);
    }

    private IQueryable<OrderRow> Filtered(OrderFilter filter, DateOnly today)
    {
        IQueryable<OrderRow> orders = db.Orders;
        if (filter.State is { } state) orders = orders.Where(o => o.State == state);
        if (filter.SupplierId is { } supplier) orders = orders.Where(o => o.SupplierId == supplier);
        if (filter.From is { } from) orders = orders.Where(o => o.OrderDate >= from);
        if (filter.To is { } to) orders = orders.Where(o => o.OrderDate <= to);
        if (filter.Overdue) orders = orders.Open().Where(o => o.DeliveryDate < today);
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

internal static class ListOrdersEndpoint
{
    public static void Map(RouteGroupBuilder purchasing)
    {
        purchasing.MapGet("orders", List)
            .Needs(PurchasingPermissions.View)
            .WithName("ListOrders")
            .WithSummary("Purchase orders by number or supplier, state, day and whether they are overdue")
            .Produces<Page<OrderListRow>>();
        purchasing.MapGet("orders/export.csv", Export)
            .Needs(PurchasingPermissions.View)
            .WithName("ExportOrders")
            .WithSummary("Purchase orders as CSV, at most 100,000 rows");
    }

    private static Task<IResult> List(
        string? q, string? state, Guid? supplier, bool? overdue, DateOnly? from, DateOnly? to, [AsParameters] Paging page,
        ISender send, CancellationToken ct) =>
        OrderStates.TryRead(state, out var wanted)
            ? send.Send(new ListOrders(new(q, wanted, supplier, overdue ?? false, from, to), page.ToRequest()), ct).ToHttp()
            : Task.FromResult(OrderStates.Malformed(state).ToHttp());

    private static async Task<IResult> Export(
        string? q, string? state, Guid? supplier, bool? overdue, DateOnly? from, DateOnly? to, string? sort, bool? descending, string? columns,
        ISender send, ITexts texts, CancellationToken ct)
    {
        if (!OrderStates.TryRead(state, out var wanted)) return OrderStates.Malformed(state).ToHttp();
        var filter = new OrderFilter(q, wanted, supplier, overdue ?? false, from, to);
        var rows = await AllPages.Of<OrderListRow>(page => send.Send(new ListOrders(filter, page), ct), sort, descending ?? false);
        return rows.IsOk ? CsvTable.File("purchase-orders.csv", Columns(texts), columns, rows.Value) : rows.Error!.ToHttp();
    }

    private static IReadOnlyList<CsvColumn<OrderListRow>> Columns(ITexts texts) =>
    [
        new("number", texts["ui.number"], o => o.Number),
        new("supplier", texts["ui.supplier"], o => o.SupplierName),
        new("state", texts["ui.state"], o => texts[OrderStates.Key(o.State)]),
        new("date", texts["purchasing.order-date"], o => o.OrderDate),
        new("delivery", texts["purchasing.delivery-date"], o => o.DeliveryDate),
        new("overdue", texts["purchasing.overdue"], o => o.Overdue),
        new("receipts", texts["purchasing.receipts"], o => o.Receipts),
        new("total", texts["ui.total"], o => o.Total),
    ];
}
