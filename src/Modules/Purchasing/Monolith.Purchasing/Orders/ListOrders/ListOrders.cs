using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Orders.ListOrders;

[Requires(PurchasingPermissions.View)]
internal sealed record ListOrders(ListQuery Query) : IRequest<Page<OrderListRow>>
{
    public static readonly ListOf<OrderListRow> List = Rows.Of<OrderListRow>("purchasing.orders")
        .Column("number", "ui.number", o => o.Number, c => c.Sortable().Mono())
        .Column("supplier", "purchasing.supplier", o => o.SupplierName, c => c.Sortable())
        .Column("state", "ui.state", o => o.State, c => c.Sortable().Words(OrderStates.Words))
        .Column("date", "purchasing.order-date", o => o.OrderDate, c => c.Sortable())
        .Column("delivery", "purchasing.delivery-date", o => o.DeliveryDate, c => c.Sortable())
        .Column("overdue", "purchasing.overdue", o => o.Overdue, c => c.Extra().YesNo("ui.yes", "ui.no"))
        .Column("receipts", "purchasing.receipts", o => o.Receipts, c => c.Figure())
        .Column("total", "ui.total", o => o.Total, c => c.Sortable().Figure().Needs(InventoryPermissions.ViewCosts, o => o with { Total = null }))
        .SearchedIn(o => o.Number)
        .SearchedIn(o => o.SupplierFind, isLower: true)
        .Choice("state", "ui.state", o => o.State, OrderStates.Words)
        .Id("supplier", "purchasing.supplier", o => o.SupplierId)
        .Period(o => o.OrderDate)
        .Flag("overdue", "purchasing.overdue", o => o.Overdue)
        .KeyedBy(o => o.OrderId)
        .SortedBy("number", descending: true);
}

internal sealed record OrderListRow
{
    public required Guid OrderId { get; init; }

    public required string Number { get; init; }

    public required Guid SupplierId { get; init; }

    public required string SupplierName { get; init; }

    public required OrderState State { get; init; }

    public required DateOnly OrderDate { get; init; }

    public DateOnly? DeliveryDate { get; init; }

    /// <summary>Goods should have come before today.</summary>
    public bool Overdue { get; init; }

    public int Receipts { get; init; }

    /// <summary>Null where the reader may not see costs.</summary>
    public Money? Total { get; init; }

    internal string SupplierFind { get; init; } = "";
}

internal sealed class ListOrdersHandler(PurchasingDbContext db, ISites sites, ICurrentActor current, TimeProvider clock)
    : IHandler<ListOrders, Page<OrderListRow>>
{
    public Task<Result<Page<OrderListRow>>> Handle(ListOrders request, CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var rows =
            from order in db.Orders
            join supplier in db.Suppliers on order.SupplierId equals supplier.Id
            select new OrderListRow
            {
                OrderId = order.Id, Number = order.Number, SupplierId = order.SupplierId, SupplierName = supplier.Name, State = order.State,
                OrderDate = order.OrderDate, DeliveryDate = order.DeliveryDate, Receipts = order.Receipts, Total = order.Total,
                Overdue = (order.State == OrderState.Approved || order.State == OrderState.PartlyReceived) && order.DeliveryDate < today,
                SupplierFind = supplier.Find,
            };
        return rows.ToPage(ListOrders.List, request.Query, current.Actor, ct);
    }
}

internal static class ListOrdersEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) => purchasing.MapList<ListOrders, OrderListRow>(
        "orders", ListOrders.List, q => new(q), "ListOrders", "Purchase orders by number or supplier, state, day and whether they are overdue");
}
