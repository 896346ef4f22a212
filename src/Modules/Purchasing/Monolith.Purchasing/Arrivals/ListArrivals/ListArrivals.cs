using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Arrivals.ListArrivals;

/// <summary>What is still to come, the earliest delivery date first; lines without a date last.</summary>
[Requires(PurchasingPermissions.View)]
internal sealed record ListArrivals(string? Text, bool Overdue, PageRequest Page) : IRequest<Page<ArrivalRow>>;

/// <param name="DaysLate">0 where the goods are not due yet.</param>
internal sealed record ArrivalRow(
    Guid OrderId, string Number, int LineNo, Guid SupplierId, string SupplierName, Guid ItemId, string Sku, string Name, string? NameZh, string Unit,
    Quantity Quantity, Quantity Received, Quantity Open, DateOnly? DeliveryDate, int DaysLate);

internal sealed class ListArrivalsHandler(PurchasingDbContext db, IItemCatalog items, IShop shop, TimeProvider clock) : IHandler<ListArrivals, Page<ArrivalRow>>
{
    public async Task<Result<Page<ArrivalRow>>> Handle(ListArrivals query, CancellationToken ct)
    {
        var page = query.Page.Clamp();
        var today = shop.BusinessDate(clock.GetUtcNow());
        var open =
            from line in db.OrderLines
            join order in db.Orders on line.OrderId equals order.Id
            join supplier in db.Suppliers on order.SupplierId equals supplier.Id
            where (order.State == OrderState.Approved || order.State == OrderState.PartlyReceived) && line.Received < line.Quantity
            select new { line, order, supplier };
        if (query.Overdue) open = open.Where(x => x.order.DeliveryDate < today);
        if (SupplierQueries.Wanted(query.Text) is { } wanted)
        {
            var number = wanted.ToUpperInvariant();
            open = open.Where(x => x.order.Number.Contains(number) || x.supplier.Find.Contains(wanted) || x.line.Find.Contains(wanted));
        }

        var total = await open.CountAsync(ct);
        var rows = await open
            .OrderBy(x => x.order.DeliveryDate == null).ThenBy(x => x.order.DeliveryDate).ThenBy(x => x.order.Number).ThenBy(x => x.line.No)
            .Skip(page.Skip).Take(page.Take)
            .Select(x => new { x.order.Id, x.order.Number, x.order.SupplierId, SupplierName = x.supplier.Name, x.order.DeliveryDate, Line = x.line })
            .ToListAsync(ct);
        var known = await items.FindMany([.. rows.Select(r => r.Line.ItemId).Distinct()], ct);
        return new Page<ArrivalRow>(
            [.. rows.Select(r => new ArrivalRow(
                r.Id, r.Number, r.Line.No, r.SupplierId, r.SupplierName, r.Line.ItemId, r.Line.Sku, r.Line.Name, known.GetValueOrDefault(r.Line.ItemId)?.NameZh, r.Line.Unit, r.Line.Quantity,
                r.Line.Received, Deliveries.Open(r.Line.Quantity, r.Line.Received), r.DeliveryDate, r.DeliveryDate < today ? today.DayNumber - r.DeliveryDate.Value.DayNumber : 0))],
            total, page.Skip, page.Take);
    }
}
