namespace Monolith.Purchasing.Arrivals.ListArrivals;

/// <summary>What is still to come, the earliest delivery date first; lines without a date last.</summary>
[Requires(PurchasingPermissions.View)]
internal sealed record ListArrivals(ListQuery Query) : IRequest<Page<ArrivalRow>>
{
    public static readonly ListOf<ArrivalRow> List = Rows.Of<ArrivalRow>("purchasing.arrivals")
        .Column("delivery", "purchasing.delivery-date", a => a.DeliveryDate, c => c.Sortable().Then(a => a.Number).Then(a => a.LineNo))
        .Column("late", "purchasing.days-late", a => a.DaysLate, c => c.Figure())
        .Column("number", "purchasing.order", a => a.Number, c => c.Sortable().Then(a => a.LineNo).Mono())
        .Column("supplier", "purchasing.supplier", a => a.SupplierName, c => c.Sortable())
        .Column("sku", "purchasing.sku", a => a.Sku, c => c.Sortable().Mono())
        .Column("item", "inventory.item", a => a.Name)
        .Column("ordered", "purchasing.ordered", a => a.Quantity, c => c.Figure())
        .Column("received", "purchasing.received", a => a.Received, c => c.Figure())
        .Column("open", "purchasing.open", a => a.Open, c => c.Figure())
        .Column("unit", "inventory.unit", a => a.Unit)
        .SearchedIn(a => a.Number)
        .SearchedIn(a => a.SupplierFind, isLower: true)
        .SearchedIn(a => a.LineFind, isLower: true)
        .Flag("overdue", "purchasing.overdue", a => a.Overdue)
        .KeyedBy(a => a.OrderId, a => a.LineNo)
        .SortedBy("delivery");
}

internal sealed record ArrivalRow
{
    public required Guid OrderId { get; init; }

    public required string Number { get; init; }

    public required int LineNo { get; init; }

    public required Guid SupplierId { get; init; }

    public required string SupplierName { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public required Quantity Quantity { get; init; }

    public required Quantity Received { get; init; }

    public Quantity Open => Order.StillOpen(Quantity, Received);

    public DateOnly? DeliveryDate { get; init; }

    /// <summary>0 where the goods are not due yet.</summary>
    public int DaysLate { get; init; }

    internal bool Overdue { get; init; }

    internal string SupplierFind { get; init; } = "";

    internal string LineFind { get; init; } = "";
}

internal sealed class ListArrivalsHandler(PurchasingDbContext db, ISites sites, ICurrentActor current, TimeProvider clock)
    : IHandler<ListArrivals, Page<ArrivalRow>>
{
    public async Task<Result<Page<ArrivalRow>>> Handle(ListArrivals request, CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var open =
            from order in db.Orders.Open()
            join line in db.OrderLines on order.Id equals line.OrderId
            join supplier in db.Suppliers on order.SupplierId equals supplier.Id
            where line.Received < line.Quantity
            select new ArrivalRow
            {
                OrderId = order.Id, Number = order.Number, LineNo = line.No, SupplierId = order.SupplierId, SupplierName = supplier.Name,
                ItemId = line.ItemId, Sku = line.Sku, Name = line.Name, Unit = line.Unit, Quantity = line.Quantity, Received = line.Received,
                DeliveryDate = order.DeliveryDate, Overdue = order.DeliveryDate < today, SupplierFind = supplier.Find, LineFind = line.Find,
            };
        if (!(await open.ToPage(ListArrivals.List, request.Query, current.Actor, ct)).TryGet(out var page, out var error)) return error;
        return page with { Items = [.. page.Items.Select(r => r with { DaysLate = Order.DaysLate(r.DeliveryDate, today) })] };
    }
}

internal static class ListArrivalsEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) => purchasing.MapList<ListArrivals, ArrivalRow>(
        "arrivals", ListArrivals.List, q => new(q), "ListArrivals", "Order lines of which goods are still to come, by delivery date");
}
